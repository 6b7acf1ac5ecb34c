import assert from 'node:assert/strict';
import { agendaWord } from '../../src/handouts/agenda-word.ts';
import { drafted, log, on } from '../journeys/agenda/sample-agenda.ts';
import { paragraphsOf } from './document-texts.ts';

describe('the agenda as a Word document', () => {
  it('is laid out as the form: summons, when and where, legend, headers, points, end', async () => {
    const agenda = await drafted(
      [
        log('Ärendelogg för LSVO:s ledningsgrupp', {
          Ärendenr: '2018-04',
          Ärende: 'Ny rutin',
          Typ: 'B',
          Möte: on('2018-04-06'),
          Ansvarig: 'Ann Berg',
          Uppdragsbeskrivning: 'Rutin för utskrivning',
        }),
      ],
      { meeting: '2018-04-06' },
      '2018-03-10',
    );
    const texts = paragraphsOf(await agendaWord(agenda, 'sv'));
    const wanted = [
      'Kallelse till sammanträde med LSVO:s ledningsgrupp',
      'Typ av ärende',
      'I = Information',
      'D = Diskussion',
      'B = Beslut',
      'Ärende',
      'Start tid',
      'Föredragande',
      'Ärende typ',
      'Dokument att läsa',
      'Föregående sammanträdesprotokoll',
      '08.30',
      '2018-04 Ny rutin',
      'Ann Berg',
      'B',
      'Uppdragsbeskrivning: Rutin för utskrivning',
      'Uppföljning av ärendelogg',
      'Utvärdering av mötet',
      'Mötet avslutas',
      '11.30',
      'Välkomna!',
    ];
    assert.deepEqual(inOrderOf(texts, wanted), wanted);
    assert.ok(texts.some((text) => /^Datum: fredag 2018-04-06 +Tid: 08\.30 – 11\.30 +Plats:/.test(text)));
  });

  it('shows what cells hold letter by letter, and leaves out what XML cannot hold', async () => {
    const title = '=HYPERLINK("x") <w:br/> & \u0000\u001b[31m\ud800slut\nnästa';
    const agenda = await drafted(
      [log('Ärendelogg för LSVO:s ledningsgrupp', { Ärendenr: '1', Ärende: title, Möte: on('2018-04-06') })],
      { meeting: '2018-04-06' },
      '2018-03-10',
    );
    const point = paragraphsOf(await agendaWord(agenda, 'sv')).find((text) => text.startsWith('1 =HYPERLINK'));
    assert.match(point ?? '', /^1 =HYPERLINK\("x"\) <w:br\/> & .*\[31m.*slut.*nästa$/);
    assert.doesNotMatch(point ?? '', /[\u0000-\u001f\ud800-\udfff]/);
  });
});

/** The wanted texts that are found, each after the one before. */
function inOrderOf(texts: readonly string[], wanted: readonly string[]): readonly string[] {
  let from = 0;
  return wanted.filter((text) => {
    const at = texts.indexOf(text, from);
    if (at < 0) return false;
    from = at + 1;
    return true;
  });
}
