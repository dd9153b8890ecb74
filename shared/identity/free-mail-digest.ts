/**
 * SHA-256 over the domains of free mail, sorted, a line each; lower-case hex. A test holds it to the list, which is too long to be
 * loaded by everything that decides.
 */
export const FREE_MAIL_DIGEST = "de6e62e51f16b444d19f23fcdddaeac8c09b8e263aa2985f6d8dbc87109a1c15";
