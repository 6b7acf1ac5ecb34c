import { FileProblem } from '../problem.ts';

/** How a part's text is written: ASCII characters take one byte each, or two in UTF-16. */
export type PartEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | (string & {});

/** The encoding by byte order mark or XML declaration. Throws a {@link FileProblem} for one that no XML reader knows. */
export function encodingOf(bytes: Uint8Array, part: string): PartEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined || ['utf-8', 'utf8', 'us-ascii', 'ascii', 'utf-16'].includes(declared)) return 'utf-8';
  if (!/^(?:iso-8859-\d+|windows-125\d)$/.test(declared)) throw new FileProblem('damaged', part);
  return declared;
}

/** The pieces in UTF-8, whatever they were written in. */
export async function* asUtf8(pieces: AsyncIterable<Uint8Array>, part: string): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  const encoder = new TextEncoder();
  let first = true;
  for await (const piece of pieces) {
    if (first && piece.length > 0) {
      const encoding = encodingOf(piece, part);
      if (encoding !== 'utf-8') decoder = new TextDecoder(encoding);
      first = false;
    }
    yield decoder ? encoder.encode(decoder.decode(piece, { stream: true })) : piece;
  }
  if (decoder) yield encoder.encode(decoder.decode());
}

/** The bytes in UTF-8, and where each place in them stands in the bytes as they are. */
export interface Utf8View {
  readonly utf8: Uint8Array;
  readonly encoding: PartEncoding;
  /** Places in `utf8`, ascending, as places in the part's own bytes. */
  originalPlaces(places: readonly number[]): number[];
}

export function utf8View(bytes: Uint8Array, part: string): Utf8View {
  const encoding = encodingOf(bytes, part);
  if (encoding === 'utf-8') return { utf8: bytes, encoding, originalPlaces: (places) => [...places] };
  const utf8 = new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
  const wide = encoding.startsWith('utf-16');
  const mark = wide && (bytes[0] ?? 0) >= 0xfe ? 2 : 0;
  const originalPlaces = (places: readonly number[]): number[] => {
    const decoder = new TextDecoder();
    let [from, characters] = [0, 0];
    return places.map((place) => {
      characters += decoder.decode(utf8.subarray(from, place)).length;
      from = place;
      return mark + characters * (wide ? 2 : 1);
    });
  };
  return { utf8, encoding, originalPlaces };
}

/** ASCII text as the encoding writes it. */
export function encodeAscii(text: string, encoding: PartEncoding): Uint8Array {
  if (!encoding.startsWith('utf-16')) return Uint8Array.from(text, (character) => character.charCodeAt(0));
  const littleEndian = encoding === 'utf-16le';
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) bytes[at * 2 + (littleEndian ? 0 : 1)] = text.charCodeAt(at);
  return bytes;
}
