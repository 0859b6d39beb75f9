/** Tables of OpenCC: pairs `from to` joined by `|`; where a character may become several, the usual one stands first. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
