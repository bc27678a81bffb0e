'use client';

import 'ppsa-widgets/define.js';
import { useState } from 'react';

export function Widgets() {
  const [heard, hear] = useState('');
  return (
    <>
      <ppsa-quick-exit><a href="https://www.metservice.com/" rel="noreferrer">Leave this page</a></ppsa-quick-exit>
      <output id="heard">{heard}</output>
      <ppsa-wellbeing-wheel keep="ask" onppsa-change={({ detail }) => hear(detail.kind)}>
        <p>A wellbeing wheel goes here.</p>
      </ppsa-wellbeing-wheel>
      <ppsa-wellbeing-plan />
      <ppsa-my-data />
    </>
  );
}
