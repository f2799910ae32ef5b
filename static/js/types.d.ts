// The shapes that travel between modules; read by editors and type checkers, never loaded by a phone.

/** Something others can hear for as long as their element stands in the page. */
export interface Signal<T> {
  listen: (element: Element, hear: (value: T) => void) => void;
  send: (value: T) => void;
}

/** A numbered snapshot of one part of the page. */
export interface RegionMessage {
  region: string;
  seq: number;
  key: string;
  html: string;
}

/** How a part of the page takes its news. */
export interface Patience {
  /** Acts as soon as nobody writes in `place`, at once where the reader has asked for it; a later change replaces this one. */
  change: (place: HTMLElement, act: () => unknown, isAsked?: boolean) => void;
  /** Puts the children of `news` in place of the part's own, unless they say the same. */
  show: (news: HTMLElement) => void;
}

/** "" until the first connection stands or has failed for a while; "lost" where it has failed for long. */
export type ConnectionState = "" | "connected" | "reconnecting" | "lost" | "manual";

/** A proposal and what stands beside it on the ballot. */
export type Mark = [string, number];
export type Marks = Mark[];

/** How cards are marked on one kind of ballot; everything else is the same for all (static/js/ballot-paper.js). */
export interface Method {
  /** 0 for a card without one. */
  markOn: (card: HTMLElement) => number;
  write: (card: HTMLElement, mark: number) => void;
  /** Called when all cards were written. */
  begin?: () => unknown;
  /** What the counter and the words about what is left say where so many cards are marked. */
  counts: (many: number) => [count: number, left: number];
  /** Takes back of a changed field what is too much, and names the hint that says so; null asks only for the hint. */
  refuse?: (changed: any) => string;
  /** A button with this `data-ballot-act` was pressed, on a card or below them all; gives a hint or "". */
  act?: (name: string, card: HTMLElement) => string;
  /** Shows what only this kind has; the step is choose, review or saved. */
  render?: (step: string, many: number) => void;
  /** Whether this card is on the screen while choosing. */
  isOpen?: (card: HTMLElement) => boolean;
  /** Where the voter goes on. */
  start?: () => HTMLElement;
}

export type CreateMethod = (form: HTMLFormElement, cards: HTMLElement[]) => Method;

/** One person's choices on the way to the server. */
export interface Ballot {
  submission_id: string;
  /** The meeting's. */
  code: string;
  /** Where the form would have gone. */
  action: string;
  round_id: string;
  base_revision: number;
  marks: Marks;
  /** It names nothing, and is meant to. */
  is_blank: boolean;
  vanishes?: boolean;
  /** It may have reached the server. */
  is_attempted?: boolean;
  /** The attempted ballot the voter had seen when making this one. */
  follows?: string;
}

/** What the server says to a ballot, over the socket and over HTTP. */
export interface Answer {
  ok: boolean;
  code?: string;
  message?: string;
  receipt?: string;
  revision?: number;
}

/** How far a ballot got. */
export interface Report {
  /** "memory": unsent, and kept by nothing but this page. */
  state: "sending" | "unsent" | "memory" | "saved" | "refused";
  ballot: Ballot;
  answer?: Answer;
}

/** Where waiting ballots are kept. */
export interface Store {
  read: () => Promise<Ballot[]>;
  /** Resolves once the result is on the disk. */
  change: (step: (ballots: Ballot[]) => Ballot[]) => Promise<Ballot[]>;
  /** False once the browser has refused to keep anything. */
  isDurable: () => boolean;
}

/** Lets one tab send at a time. */
export interface Lease {
  /** Whether this tab may send now; asking again prolongs. */
  take: () => Promise<boolean>;
  release: () => void;
}

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
