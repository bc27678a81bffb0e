// Te reo Māori words of the page itself: awaiting review by a fluent speaker.
export const teReo = {
  'ask-later': 'Ā muri ake',
  'ask-back': 'Hoki',
  'lock-passphrase': 'Taku kīanga hipa',
  'lock-open': 'Huaki',
  'cover-show': 'Whakaatuhia aku kupu',

  'lines-title': 'Ngā tāngata hei kōrero',
  'lines-call': 'Waea',
  'lines-text': 'Pātuhi',
  'lines-any-time': 'I ngā wā katoa',
};
