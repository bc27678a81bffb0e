import { useEffect, useRef, useState } from 'react';
import type { PpsaWellbeingWheel } from 'ppsa-widgets';
import type {} from 'ppsa-widgets/react';

export function App() {
  const [heard, hear] = useState('');
  const wheel = useRef<PpsaWellbeingWheel>(null);
  useEffect(() => wheel.current?.addEventListener('ppsa-change', ({ detail }) => hear(detail.kind)), []);
  return (
    <>
      <ppsa-quick-exit><a href="https://www.metservice.com/" rel="noreferrer">Leave this page</a></ppsa-quick-exit>
      <output id="heard">{heard}</output>
      <ppsa-wellbeing-wheel ref={wheel} keep="ask">
        <p>A wellbeing wheel goes here.</p>
      </ppsa-wellbeing-wheel>
      <ppsa-wellbeing-plan class="plan" />
      <ppsa-my-data key="data" />
    </>
  );
}

// @ts-expect-error: there is no such place
export const unkept = <ppsa-wellbeing-wheel keep="cloud" />;
