import { type AlignmentType, BorderStyle, Document, type FileChild, Packer, Paragraph, TextRun } from 'docx';

const FONT = 'Calibri';
const PAGE = { width: 11906, height: 16838, margin: 1000 } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A9099' } as const;

/** Sizes of text, in half points. */
export const HALF_POINTS = { title: 32, body: 21, small: 19 } as const;
/** The width between the margins, in twentieths of a point. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
export const CELL_BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
export const CELL_MARGINS = { top: 60, bottom: 60, left: 90, right: 90 } as const;
export const HEADER_FILL = 'E8ECF1';

/** A Word document (.docx) on A4 upright. */
export async function wordDocument(title: string, children: readonly FileChild[]): Promise<Uint8Array> {
  const { width, height, margin } = PAGE;
  const document = new Document({
    title: clean(title),
    creator: 'Samverkanskoll',
    styles: { default: { document: { run: { font: FONT, size: HALF_POINTS.body } } } },
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { top: margin, bottom: margin, left: margin, right: margin } },
        },
        children: [...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** How a paragraph looks; distances in twentieths of a point. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  readonly newPage?: boolean;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

/** A text as a paragraph of its own, letter by letter. */
export function paragraph(text: string, look: Look = {}): Paragraph {
  const { size = HALF_POINTS.body, bold = false, before = 0, after = 0, indent, alignment, newPage = false } = look;
  return new Paragraph({
    children: [new TextRun({ text: clean(text), size, bold })],
    spacing: { before, after },
    pageBreakBefore: newPage,
    ...(indent === undefined ? {} : { indent: { left: indent } }),
    ...(alignment === undefined ? {} : { alignment }),
  });
}

/** Characters that XML 1.0 has no way to write. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function clean(text: string): string {
  return text.replace(NOT_XML, ' ').replace(/\s*[\r\n]+\s*/g, ' / ');
}
