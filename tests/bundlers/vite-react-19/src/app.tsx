import { useState } from 'react';
import type { PpsaWellbeingWheel } from 'ppsa-widgets';
import type {} from 'ppsa-widgets/react';

export function App() {
  const [heard, hear] = useState('');
  const seen = (wheel: PpsaWellbeingWheel | null) => void wheel?.keep;
  return (
    <>
      <ppsa-quick-exit><a href="https://www.metservice.com/" rel="noreferrer">Leave this page</a></ppsa-quick-exit>
      <output id="heard">{heard}</output>
      <ppsa-wellbeing-wheel ref={seen} keep="ask" readOnly={false} onppsa-change={({ detail }) => hear(detail.kind)}>
        <p>A wellbeing wheel goes here.</p>
      </ppsa-wellbeing-wheel>
      <ppsa-wellbeing-plan className="plan" />
      <ppsa-my-data key="data" />
    </>
  );
}

document.addEventListener('ppsa-error', ({ detail }) => detail.code.trim());

// @ts-expect-error: there is no such place
export const unkept = <ppsa-wellbeing-wheel keep="cloud" />;
