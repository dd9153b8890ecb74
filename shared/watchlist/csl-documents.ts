const DOCUMENTS =
  /passport|\bID\b|number|\bno\b|#|cedula|C\.U\.R\.P|R\.F\.C|D\.N\.I|\bcode\b|registr|licen[cs]e|matricula|folio/i;

const OTHERS = /aircraft|vessel|phone|fax|telephone|order|sanctions|regulations/i;

/**
 * Whether the kind of an id of the Consolidated Screening List is that of a document or a registration. Legal notes and things
 * that many parties share come in the same column; a document names itself one.
 */
export const isDocument = (type: string): boolean => DOCUMENTS.test(type) && !OTHERS.test(type);
