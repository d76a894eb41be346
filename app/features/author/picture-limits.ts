/** What a picture of the studio may be. No zod here: the browser may load this. */
export const mostPictureBytes = 10 * 1024 * 1024
export const mostPicturePixels = 50_000_000
/** Of the longer side, in pixels: what the widest page shows on a dense screen. */
export const longestSide = 1600
/** Of one lesson. */
export const mostPictures = 20
