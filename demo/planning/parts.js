// One part of the page at a time, or all of them on one page. Nothing of that is in the address, the
// history or the title, and nothing is fetched for it: all parts are on the page, shown or not.
{
  const html = document.documentElement;
  // Before anything is seen. Without this file all parts show.
  html.classList.add('one');

  /** Shows this part, or none where a person is at what stands outside the parts. */
  const show = (part) => {
    for (const it of document.querySelectorAll('.part')) it.classList.toggle('here', it === part);
  };

  let at = 'part-1'; // where a person went last

  /** In the list of parts, where there is one at a time. */
  const mark = () => {
    for (const link of document.querySelectorAll('nav a')) {
      if (html.classList.contains('one') && link.hash === `#${at}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };

  /** To what a link of the page leads to: a screen reader says which part it is, by its heading. */
  const go = (id) => {
    const there = document.getElementById(id);
    if (!there) return;
    if (there.closest('main')) {
      at = id;
      show(there.closest('.part'));
      mark();
    }
    there.focus({ preventScroll: true });
    there.scrollIntoView({ behavior: 'instant' });
  };

  // All of the page is there, and none of its modules ran.
  document.addEventListener('readystatechange', () => {
    const whole = document.getElementById('whole');
    whole.closest('p').classList.add('works');
    whole.addEventListener('change', () => {
      html.classList.toggle('one', !whole.checked);
      mark();
    });
    mark();
    go(location.hash.slice(1));
  }, { once: true });

  addEventListener('hashchange', () => go(location.hash.slice(1)));

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(link.hash.slice(1));
  });
}
