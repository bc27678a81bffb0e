// What every page of the bench tells: when it could be used, and when that was on the screen.

/** The pou that each wheel has. */
export const POU = ['Taha wairua', 'Taha hinengaro', 'Taha tinana', 'Taha whānau', 'Whenua'];

/** The questions that each form has. */
export const ASKS = ['What happened?', 'What does it mean to me?', 'What would I like to do now?'];

/**
 * The page is up: its first slider, or the field of its first question, takes what a person does.
 * @param {HTMLElement} control
 */
export function usable(control) {
  const at = performance.now();
  requestAnimationFrame(() => setTimeout(() => {
    globalThis.bench = { control, usable: at, drawn: performance.now() };
  }));
}

/** Five sliders with their names, for wheels that have none of their own; `step` hears of each. */
export function sliders(place, step) {
  return POU.map((name, nth) => {
    const label = document.createElement('label');
    const slider = document.createElement('input');
    Object.assign(slider, { type: 'range', min: '1', max: '5', value: '1' });
    slider.addEventListener('input', () => {
      sessionStorage.setItem(name, slider.value);
      step(nth, Number(slider.value));
    });
    label.append(name, slider);
    place.append(label);
    return slider;
  });
}
