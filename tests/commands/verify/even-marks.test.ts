import { expect, test } from 'vitest';
import { evenMarks } from '../../../commands/verify/even-marks.ts';

test.each([
  ['„Wir gehen jetzt“ – Lee', '“Wir gehen jetzt” – Lee'],
  ['„Idziemy teraz”', '“Idziemy teraz”'],
  ['»Wir gehen jetzt«, sagte Lee', '“Wir gehen jetzt”, sagte Lee'],
  ['«On y va», dit Lee, «ce soir»', '«On y va», dit Lee, «ce soir»'],
  ['『行きましょう』', '“行きましょう”'],
  ['”Vi går nu” by Lee', '“Vi går nu” by Lee'],
  ['“We go”, said Lee, and “we stay”', '“We go”, said Lee, and “we stay”'],
  ['“We go\nto Northgate\nnow,” said Lee', '“We go to Northgate now,” said Lee'],
  ['"We go\nto the sea," said Lee', '"We go to the sea," said Lee'],
  ['“We go.\n\n“We stay.”', '“We go.\n\n“We stay.”'],
  ['LEE: We go\nek: we stay', 'LEE: We go\nek: we stay'],
])('%s', (text, even) => {
  expect(evenMarks(text)).toBe(even);
});
