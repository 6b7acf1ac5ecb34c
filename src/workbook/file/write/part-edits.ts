import { encodeAscii, utf8View } from '../xml/encoding.ts';

/** A change to a part's text, at a place in its UTF-8 bytes. What is inserted is ASCII, so it fits every encoding. */
export interface TextEdit {
  readonly at: number;
  /** How many bytes go. */
  readonly remove: number;
  readonly insert: string;
}

/** What takes an edit back: at a place in the edited bytes, as many go as were inserted, and what was there returns. */
export interface InverseEdit {
  readonly at: number;
  readonly inserted: number;
  readonly was: Uint8Array;
}

export interface EditedPart {
  readonly bytes: Uint8Array;
  readonly inverse: readonly InverseEdit[];
}

/** The part with the edits made and every other byte as it was. Edits at one place are made in the order given. */
export function editPart(bytes: Uint8Array, part: string, edits: readonly TextEdit[]): EditedPart {
  const ordered = edits
    .filter((edit) => edit.remove > 0 || edit.insert !== '')
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.at - b.edit.at || a.index - b.index)
    .map(({ edit }) => edit);
  const view = utf8View(bytes, part);
  const places = view.originalPlaces(ordered.flatMap(({ at, remove }) => [at, at + remove]));
  const pieces: Uint8Array[] = [];
  const inverse: InverseEdit[] = [];
  let [taken, length] = [0, 0];
  ordered.forEach(({ insert }, index) => {
    const [start = 0, end = 0] = places.slice(index * 2, index * 2 + 2);
    if (start < taken) throw new Error(`Edits of ${part} overlap`);
    const inserted = encodeAscii(insert, view.encoding);
    pieces.push(bytes.subarray(taken, start), inserted);
    length += start - taken;
    inverse.push({ at: length, inserted: inserted.length, was: bytes.slice(start, end) });
    length += inserted.length;
    taken = end;
  });
  pieces.push(bytes.subarray(taken));
  return { bytes: joined(pieces), inverse };
}

/** The part as it was before the edits. */
export function undoEdits(bytes: Uint8Array, inverse: readonly InverseEdit[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let taken = 0;
  for (const { at, inserted, was } of inverse) {
    pieces.push(bytes.subarray(taken, at), was);
    taken = at + inserted;
  }
  pieces.push(bytes.subarray(taken));
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
