import { buildDemonstration } from './serve/build.ts';
import { serve } from './serve/server.ts';

const PORT = 3000;

console.log('Bygger …');
const folders = await buildDemonstration();
const { address } = await serve(folders, PORT);
console.log(`
Samverkanskoll körs på den här datorn: ${address}

1. Öppna ${address} i en webbläsare.
2. Certifikatet är gjort på den här datorn, så webbläsaren varnar. Välj Avancerat och fortsätt till localhost.
3. Tryck Granska i panelen till höger, och välj sedan ett fynd i listan.

Manifestet för Excel finns på ${address}/manifest.xml. Avsluta med Ctrl+C.
`);
