// A postal code of four digits and the town that it is of: « 1030 Schaerbeek ».
const code = /(?<!\d)([1-9]\d{3}) +(?=\p{Lu})/gu

/** An address whose town never stands on another line than its postal code. */
export const townWhole = (address: string): string => address.replace(code, "$1\u00a0")
