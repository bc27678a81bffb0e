// `keep="nothing"`: the page's own memory has it all already, and it goes with the page.
export const memory = () => ({
  load: () => [],
  keep() {},
  spot: () => '',
  setSpot() {},
  forget() {},
});
