// Problems of a pack, each at its line in the file.

/** @typedef {{ done: boolean, problems: string[] }} PackResult */

/** What the program told, as a list.
 * @param {{ code: string, message: string } | null} error
 * @param {string} text
 * @returns {PackResult} */
export function placed(error, text) {
  if (!error) return { done: true, problems: [] };
  const lines = error.message.split('\n');
  if (lines.length < 2) return { done: true, problems: [error.message] };
  const places = placesOf(text);
  const all = lines.slice(1).map((line) => {
    const problem = line.replace(/^- /, '');
    return { problem, at: placeOf(places, problem.split(': ')[0]) };
  });
  all.sort((a, b) => a.at - b.at);
  return { done: true, problems: all.map(({ problem, at }) => `Line ${text.slice(0, at).split('\n').length}: ${problem}`) };
}

/** The templates that a pack brings or words anew, as far as it is well.
 * @param {string} text
 * @returns {{ id: string, title: string }[]} */
export function templatesOf(text) {
  try {
    /** @type {{ id?: unknown, title?: unknown, leaveOut?: unknown }[]} */
    const all = JSON.parse(text).templates ?? [];
    return all.flatMap(({ id, title, leaveOut }) => {
      if (typeof id !== 'string' || !/^[a-z\d-]{1,40}$/.test(id) || leaveOut) return [];
      const words = typeof title === 'string' ? title : /** @type {{ text?: unknown } | undefined} */ (title)?.text;
      return [{ id, title: typeof words === 'string' ? words : id }];
    });
  } catch {
    return [];
  }
}

/** Where this is, or else the nearest thing around it: what is missing has no place of its own.
 * @type {(places: Map<string, number>, path: string) => number} */
function placeOf(places, path) {
  for (let at = path; at; at = at.replace(/[.[][^.[]*$|^[^.[]*$/, '')) {
    const found = places.get(at);
    if (found !== undefined) return found;
  }
  return 0;
}

/** The path of everything in a JSON text that was read as such before, and where it begins.
 * @param {string} text */
function placesOf(text) {
  /** @type {Map<string, number>} */
  const found = new Map();
  const piece = /"(?:[^"\\]|\\.)*"|[^\s,:{}[\]"]+|[{}[\]]/g;
  let next = piece.exec(text);
  const take = () => {
    const taken = next;
    next = piece.exec(text);
    return taken;
  };
  /** @param {string} path */
  const value = (path) => {
    const begin = take()?.[0];
    if (begin === '{') {
      while (next && next[0] !== '}') {
        const key = take();
        if (!key) return;
        const own = path ? `${path}.${JSON.parse(key[0])}` : JSON.parse(key[0]);
        found.set(own, key.index);
        value(own);
      }
      take();
    } else if (begin === '[') {
      for (let at = 0; next && next[0] !== ']'; at += 1) {
        found.set(`${path}[${at}]`, next.index);
        value(`${path}[${at}]`);
      }
      take();
    }
  };
  value('');
  return found;
}
