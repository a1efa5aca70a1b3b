"use strict";
// "Did you mean": the archive's own words that are nearest to one it does not know.
{
  const search = window.Rashomon.search;
  const MOST = 3;
  const SHORT_WORD = 5;

  /** Optimal string alignment distance, or more than `most` if it is larger. */
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const isSame = one[i - 1] === other[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
        const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        if (isSwapped) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      before = last;
      last = row;
    }
    return last[other.length];
  };

  const isCandidate = (row) => row.n >= 1 && !row.isStop && !/\p{N}/u.test(row.key);

  /** The nearest keys of the lexicon, at most three, nearest and most frequent first. */
  const suggest = async (index, form) => {
    const signs = [...form];
    if (signs.length < 3 || search.isUnspaced(form) || /\p{N}/u.test(form)) return [];
    const most = signs.length <= SHORT_WORD ? 1 : 2;
    const shards = await index.lexiconFor(signs[0]);
    const near = [];
    for (const shard of shards) {
      for (const [at, key] of shard.keys.entries()) {
        if (!key.startsWith(signs[0]) || key === form) continue;
        const far = distance(signs, [...key], most);
        if (far <= most && isCandidate(shard.row(at))) near.push({ ...shard.row(at), far });
      }
    }
    near.sort((one, other) => one.far - other.far || other.n - one.n || (one.key < other.key ? -1 : 1));
    return near.slice(0, MOST).map(({ key }) => key);
  };

  Object.assign(search, { suggest, distance });
}
