/** A place to share a story, and the address that opens it there. */
export interface ShareLink {
  readonly name: string;
  readonly url: string;
}

/** Plain links, no script and no tracker; WhatsApp comes first because that is where stories travel. */
export function shareLinks(headline: string, address: string): readonly ShareLink[] {
  const url = encodeURIComponent(address);
  const text = encodeURIComponent(headline);
  return [
    { name: 'WhatsApp', url: `https://wa.me/?text=${text}%0A${url}` },
    { name: 'Facebook', url: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: 'X', url: `https://x.com/intent/post?text=${text}&url=${url}` },
    { name: 'Telegram', url: `https://t.me/share/url?url=${url}&text=${text}` },
  ];
}
