// A clock that a test sets back, and forth again: nothing but time makes words old.
(() => {
  const Now = Date;
  let back = 0;
  window.daysAgo = (days) => {
    back = days * 86_400_000;
  };
  window.Date = class extends Now {
    constructor(...given) {
      if (given.length) super(...given);
      else super(Now.now() - back);
    }

    static now() {
      return Now.now() - back;
    }
  };
})();
