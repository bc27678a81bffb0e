// The page of settings: a pack is looked through by the widgets' own program before it can be put up, and the list of
// help lines grows. The file does not leave this browser for that.
(() => {
  const file = document.querySelector('#ppsa-file');
  const looks = document.querySelector('#ppsa-looks');
  const putUp = document.querySelector('#ppsa-put-up');
  const MOST = 512 * 1024;

  document.querySelector('#ppsa-wrong')?.focus();

  /** What is said of the file, as text. */
  function say(what, problems = []) {
    const list = document.createElement('ul');
    for (const each of problems) {
      const item = document.createElement('li');
      item.textContent = each;
      list.append(item);
    }
    const line = document.createElement('p');
    line.textContent = what;
    looks.className = problems.length ? 'ppsa-not-right' : '';
    looks.replaceChildren(line, ...(problems.length ? [list] : []));
  }

  /** All that the program finds in the pack at this address; none where it takes it. */
  function asked(address) {
    const wheel = document.createElement('ppsa-wellbeing-wheel');
    const set = { pack: address, keep: 'nothing', store: 'ppsa-look', loading: 'eager', lang: 'en-NZ' };
    for (const name of ['pack', 'keep', 'store', 'loading', 'lang']) wheel.setAttribute(name, set[name]);
    const place = document.createElement('div');
    place.className = 'ppsa-unseen';
    place.inert = true;
    place.append(wheel);
    return new Promise((resolve, reject) => {
      wheel.addEventListener('ppsa-error', ({ detail }) => {
        if (detail.code.startsWith('pack-')) resolve(detail.message);
        else reject(new Error(detail.message));
      });
      wheel.addEventListener('ppsa-ready', () => resolve(wheel.error?.code.startsWith('pack-') ? wheel.error.message : ''));
      document.body.append(place);
    }).finally(() => place.remove());
  }

  async function look(picked) {
    if (picked.size > MOST) return say('This is not a pack that can be put up:', ['It is longer than 512 KiB: make it shorter.']);
    const address = URL.createObjectURL(picked);
    try {
      await import(window.ppsaProgram);
      const problems = await asked(address);
      if (file.files[0] !== picked) return undefined;
      putUp.disabled = Boolean(problems);
      if (!problems) return say('It is right. Nothing is put up yet: press the button.');
      // Each problem is a line of its own, below one that says what they are.
      const all = problems.replaceAll(address, picked.name).split('\n').filter((line) => line.trim());
      const each = all.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
      return say('This is not a pack that can be put up:', each.length ? each : all);
    } catch (error) {
      return say('It could not be looked through:', [error.message]);
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  file?.addEventListener('change', () => {
    putUp.disabled = true;
    if (!file.files[0]) return looks.replaceChildren();
    say('One moment…');
    return look(file.files[0]);
  });

  const lines = document.querySelector('#ppsa-lines');
  const more = document.querySelector('#ppsa-more');
  if (!more) return;
  more.hidden = false;
  more.addEventListener('click', () => {
    const all = lines.querySelectorAll('fieldset');
    const copy = all[all.length - 1].cloneNode(true);
    for (const field of copy.querySelectorAll('input, select')) {
      field.name = field.name.replace(/\d+/, all.length);
      field.id = `ppsa-line-${all.length}-${field.name.match(/\[(\w+)\]$/)[1]}`;
      field.value = '';
    }
    for (const label of copy.querySelectorAll('label')) label.htmlFor = label.parentElement.querySelector('input, select').id;
    lines.append(copy);
    copy.querySelector('input').focus();
  });
})();
