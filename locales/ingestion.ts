// What ingestion says to the people who send documents. English gives the keys; French must have every one of them.

const en = {
  'refused.password-protected':
    'This file is protected by a password. Open it, save a copy without a password, and send that copy.',
  'refused.scanned':
    'This file holds only pictures, with no text to read. Run it through the text recognition (OCR) of your scanner or PDF reader, check the result, and send it again.',
  'refused.empty': 'This file is empty. Check that the right file was chosen and that it was saved.',
  'refused.damaged':
    'This file is damaged or incomplete: it does not open. The download may have been cut short; get the original and send it again.',
  'refused.too-large':
    'This file is too large: the limit is {limit} MB. Reduce its pictures or split it into several documents.',
  'refused.wrong-extension':
    'What this file holds does not match its name. Open it in the program that made it and save it as PDF or DOCX.',
  'refused.binary':
    'This file is not a text, in spite of its name. Open the original document and save it as PDF, DOCX or plain text.',
  'refused.unsupported-type':
    'This type of file is not supported. The program reads PDF, Word (DOCX), OpenDocument text (ODT), PowerPoint (PPTX), Excel (XLSX), EPUB, e-mail (EML), HTML, Markdown, plain text and CSV.',
  'refused.took-too-long':
    'Reading this file took too long and was stopped; the other files were not affected. Split it into several documents or save it again as PDF.',
  'refused.too-much-memory':
    'Reading this file needs too much memory and was stopped; the other files were not affected. Split it into several documents or reduce its pictures.',
  'refused.unreadable-text':
    'The text of this file displays well but is coded in a way that cannot be read. Save the document again from the program that made it, or run it through text recognition (OCR).',
  'refused.no-passage':
    'No passage could be drawn from this file: it would answer no question. Check that it does hold written text.',
  'refused.unexpected-failure':
    'Reading this file failed for an unforeseen reason; the other files were not affected. Try saving it again as PDF or DOCX.',
  'warning.pages-without-text': 'Pages that are pictures, with no text read: {pages}.',
  'warning.pages-mostly-pictures': 'Pages made mostly of pictures; their content may not be read in full: {pages}.',
  'warning.pages-unreadable': 'Pages whose text cannot be read, left out: {pages}.',
  'warning.pages-failed': 'Damaged pages, left out: {pages}.',
  'warning.pictures-without-text': 'This document is mostly pictures ({count}); the text they show is not read.',
  'warning.encoding-guessed': 'The file does not say its encoding; please check the accents.',
  'warning.orders-to-a-machine':
    'Passages that look like orders to a machine rather than words to a reader: {count}, pages {pages}. Read them before you approve; such lines are not quoted.',
  'warning.rows-incomplete': 'Rows without a question or without an answer, left out: {count}.',
  'warning.attachments-not-read': 'Files attached to the message, not read: {count}. Send each of them by itself.',
  'report.file': 'file',
  'report.pages': 'pages',
  'report.passages': 'passages',
  'report.kept': 'text kept',
  'report.language': 'language',
  'report.refused': 'refused',
  'report.low-pages': 'Pages with less than 90% of their text kept: {pages}.',
  'report.summary': 'Documents read: {read}. Documents refused: {refused}. Passages: {passages}.',
  'language.fr': 'French',
  'language.en': 'English',
}

export type IngestionText = keyof typeof en

const fr: Record<IngestionText, string> = {
  'refused.password-protected':
    'Ce fichier est protégé par un mot de passe. Ouvrez-le, enregistrez-en une copie sans mot de passe, puis envoyez cette copie.',
  'refused.scanned':
    'Ce fichier ne contient que des images, sans texte à lire. Passez-le par la reconnaissance de caractères (OCR) de votre numériseur ou de votre lecteur PDF, relisez le résultat, puis envoyez-le de nouveau.',
  'refused.empty': 'Ce fichier est vide. Vérifiez que le bon fichier a été choisi et qu’il a été enregistré.',
  'refused.damaged':
    'Ce fichier est abîmé ou incomplet : il ne s’ouvre pas. Le téléchargement a peut-être été interrompu ; récupérez l’original et envoyez-le de nouveau.',
  'refused.too-large':
    'Ce fichier est trop volumineux : la limite est de {limit} Mo. Réduisez ses images ou partagez-le en plusieurs documents.',
  'refused.wrong-extension':
    'Le contenu de ce fichier ne correspond pas à son nom. Rouvrez-le dans le logiciel qui l’a créé et enregistrez-le en PDF ou en DOCX.',
  'refused.binary':
    'Ce fichier n’est pas un texte, malgré son nom. Ouvrez le document d’origine et enregistrez-le en PDF, en DOCX ou en texte.',
  'refused.unsupported-type':
    'Ce type de fichier n’est pas pris en charge. Le programme lit PDF, Word (DOCX), texte OpenDocument (ODT), PowerPoint (PPTX), Excel (XLSX), EPUB, courriel (EML), HTML, Markdown, texte et CSV.',
  'refused.took-too-long':
    'La lecture de ce fichier a pris trop de temps et a été arrêtée ; les autres fichiers n’en ont pas souffert. Partagez-le en plusieurs documents ou enregistrez-le de nouveau en PDF.',
  'refused.too-much-memory':
    'La lecture de ce fichier demande trop de mémoire et a été arrêtée ; les autres fichiers n’en ont pas souffert. Partagez-le en plusieurs documents ou réduisez ses images.',
  'refused.unreadable-text':
    'Le texte de ce fichier s’affiche bien, mais il est codé de telle sorte qu’on ne peut pas le lire. Enregistrez de nouveau le document depuis le logiciel d’origine, ou passez-le par la reconnaissance de caractères (OCR).',
  'refused.no-passage':
    'Aucun passage n’a pu être tiré de ce fichier : il ne répondrait à aucune question. Vérifiez qu’il contient bien du texte rédigé.',
  'refused.unexpected-failure':
    'La lecture de ce fichier a échoué pour une raison imprévue ; les autres fichiers n’en ont pas souffert. Essayez de l’enregistrer de nouveau en PDF ou en DOCX.',
  'warning.pages-without-text': 'Pages en image, sans texte lu : {pages}.',
  'warning.pages-mostly-pictures':
    'Pages faites surtout d’images ; leur contenu n’est peut-être pas lu en entier : {pages}.',
  'warning.pages-unreadable': 'Pages dont le texte est illisible, laissées de côté : {pages}.',
  'warning.pages-failed': 'Pages abîmées, laissées de côté : {pages}.',
  'warning.pictures-without-text':
    'Ce document contient surtout des images ({count}) ; le texte qu’elles montrent n’est pas lu.',
  'warning.encoding-guessed': 'L’encodage du fichier n’est pas indiqué ; les accents sont à vérifier.',
  'warning.orders-to-a-machine':
    'Passages qui ressemblent à des ordres donnés à une machine plutôt qu’à des mots pour un lecteur : {count}, pages {pages}. Lisez-les avant d’approuver ; ces lignes ne sont pas citées.',
  'warning.rows-incomplete': 'Lignes sans question ou sans réponse, laissées de côté : {count}.',
  'warning.attachments-not-read': 'Fichiers joints au message, non lus : {count}. Envoyez chacun à part.',
  'report.file': 'fichier',
  'report.pages': 'pages',
  'report.passages': 'passages',
  'report.kept': 'texte gardé',
  'report.language': 'langue',
  'report.refused': 'refusé',
  'report.low-pages': 'Pages dont moins de 90 % du texte est gardé : {pages}.',
  'report.summary': 'Documents lus : {read}. Documents refusés : {refused}. Passages : {passages}.',
  'language.fr': 'français',
  'language.en': 'anglais',
}

export const ingestion = { en, fr }
