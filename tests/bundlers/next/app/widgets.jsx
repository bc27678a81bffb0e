'use client';

import 'ppsa-widgets/define.js';
import { useEffect, useRef, useState } from 'react';

export function Widgets() {
  const [heard, hear] = useState('');
  const wheel = useRef(null);
  useEffect(() => {
    const listen = ({ detail }) => hear(detail.kind);
    wheel.current.addEventListener('ppsa-change', listen);
    return () => wheel.current?.removeEventListener('ppsa-change', listen);
  }, []);
  return (
    <>
      <ppsa-quick-exit><a href="https://www.metservice.com/" rel="noreferrer">Leave this page</a></ppsa-quick-exit>
      <output id="heard">{heard}</output>
      <ppsa-wellbeing-wheel ref={wheel} keep="ask">
        <p>A wellbeing wheel goes here.</p>
      </ppsa-wellbeing-wheel>
      <ppsa-wellbeing-plan />
      <ppsa-my-data />
    </>
  );
}
