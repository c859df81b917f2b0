/*
 * Each of these functions runs somewhere else, as its own text: it may use nothing from outside itself. It returns
 * the names of the attacks that went through.
 */

/** For a worker. */
export async function attackFromWorker(port: number): Promise<string[]> {
  // Away from the debugger, which may evaluate what a page may not.
  await new Promise((resolve) => setTimeout(resolve));
  const there = `http://localhost:${port}/stolen`;
  const scope = globalThis as unknown as Record<string, (...given: unknown[]) => unknown>;
  const make = (name: string, ...given: unknown[]) => Reflect.construct(scope[name] as typeof Object, given);
  const until = (target: EventTarget, good: string, bad: string) =>
    new Promise((resolve, reject) => {
      target.addEventListener(good, resolve);
      target.addEventListener(bad, reject);
    });

  const attacks: Record<string, () => unknown> = {
    fetch: () => scope.fetch?.(there, { mode: 'no-cors' }) ?? Promise.reject(),
    XMLHttpRequest() {
      const request = make('XMLHttpRequest') as XMLHttpRequest;
      request.open('GET', there, false);
      request.send();
    },
    'a web socket': () =>
      until(make('WebSocket', there.replace('http', 'ws')) as EventTarget, 'open', 'error'),
    'an event source': () => until(make('EventSource', there) as EventTarget, 'open', 'error'),
    'web transport': () => (make('WebTransport', there.replace('http', 'https')) as WebTransport).ready,
    importScripts: () => (scope as unknown as { importScripts(url: string): void }).importScripts(there),
    'importScripts of a blob': () =>
      (scope as unknown as { importScripts(url: string): void }).importScripts(
        URL.createObjectURL(make('Blob', ['1']) as Blob),
      ),
    import: () => import(there),
    // biome-ignore lint/security/noGlobalEval: that is the attack
    // biome-ignore lint/complexity/noCommaOperator: indirect, as a string from Python would come
    eval: () => (0, eval)('1'),
    'a function from text': () => Reflect.construct(Function, ['return 1']),
    'an async function from text': () => (async () => {}).constructor('return 1'),
    'setTimeout of a text'() {
      (setTimeout as unknown as (text: string) => void)('globalThis.ranText = true');
      return new Promise((resolve, reject) => {
        setTimeout(() => ('ranText' in globalThis ? resolve(true) : reject()), 50);
      });
    },
    indexedDB: () => until(indexedDB.open('stolen'), 'success', 'error'),
    caches: () => caches.open('stolen'),
    localStorage: () => localStorage.setItem('stolen', '1'),
    'storage folders': () => navigator.storage.getDirectory(),
    locks: () => navigator.locks.request('stolen', () => {}),
    'a broadcast channel': () => (make('BroadcastChannel', 'deck') as BroadcastChannel).postMessage('stolen'),
    'a nested worker': () => make('Worker', URL.createObjectURL(make('Blob', ['1']) as Blob)),
    'a shared worker': () => make('SharedWorker', there),
  };

  const wentThrough: string[] = [];
  for (const [name, attack] of Object.entries(attacks)) {
    try {
      await attack();
      wentThrough.push(name);
    } catch {
      // As it should be.
    }
  }
  return wentThrough;
}

/** For the frame. */
export async function attackFromFrame(port: number): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve));
  const there = `http://localhost:${port}/stolen`;
  const forged = [
    { type: 'hello', version: 2, workers: 'blob' },
    {
      type: 'ended',
      process: 1,
      exit: { ending: { how: 'exited', code: 0 }, leftBehind: [], milliseconds: 0 },
    },
    { type: 'failed', request: 1, reason: 'stolen' },
  ];
  const load = (element: HTMLElement, attributes: Record<string, string>) =>
    new Promise((resolve, reject) => {
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.onload = resolve;
      element.onerror = reject;
      document.body.append(element);
      setTimeout(reject, 300);
    });
  const make = (tag: string) => document.createElement(tag);

  const attacks: Record<string, () => unknown> = {
    fetch: () => fetch(there, { mode: 'no-cors' }),
    async 'a beacon'() {
      navigator.sendBeacon(there);
      await new Promise((_, reject) => setTimeout(reject, 100));
    },
    'web RTC': () => new RTCPeerConnection({ iceServers: [{ urls: `stun:localhost:${port}` }] }),
    'an image': () => load(make('img'), { src: there }),
    'a script': () => load(make('script'), { src: there }),
    'a module': () => import(there),
    'a style sheet': () => load(make('link'), { rel: 'stylesheet', href: there }),
    'a prefetch': () => load(make('link'), { rel: 'prefetch', href: there }),
    'an object': () => load(make('object'), { data: there }),
    'a worker from the network': () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(there);
        worker.onmessage = resolve;
        worker.onerror = reject;
      }),
    'an inline script'() {
      const script = make('script');
      script.textContent = 'globalThis.ranInline = true';
      document.body.append(script);
      if (!('ranInline' in globalThis)) throw new Error();
    },
    'a function from text': () => Reflect.construct(Function, ['return 1']),
    cookie: () => {
      // biome-ignore lint/suspicious/noDocumentCookie: that is the attack
      document.cookie = 'stolen=1';
    },
    localStorage: () => localStorage.setItem('stolen', '1'),
    sessionStorage: () => sessionStorage.setItem('stolen', '1'),
    indexedDB: () => indexedDB.open('stolen'),
    caches: () => caches.open('stolen'),
    'a service worker': () => navigator.serviceWorker.register(there),
    'the document of the page': () => parent.document.title,
    'the storage of the page': () => parent.localStorage.length,
    'the address of the page'() {
      parent.location.href = '/stolen';
    },
    'the address of the top window': () => top?.location.replace('/stolen'),
    'a window': () => open(there) ?? Promise.reject(),
    'a dialog': () => (confirm('stolen') ? true : Promise.reject()),
    async 'a form'() {
      const form = document.createElement('form');
      form.action = there;
      form.target = '_top';
      document.body.append(form);
      form.submit();
      await new Promise((_, reject) => setTimeout(reject, 200));
    },
    async 'forged messages'() {
      for (const message of forged) {
        parent.postMessage(message, '*');
        parent.postMessage(message, '*', [new MessageChannel().port1]);
        top?.postMessage(message, '*');
      }
      // What comes of them is for the page to be asked.
      await new Promise((_, reject) => setTimeout(reject, 100));
    },
  };

  const wentThrough: string[] = [];
  for (const [name, attack] of Object.entries(attacks)) {
    try {
      await attack();
      wentThrough.push(name);
    } catch {
      // As it should be.
    }
  }
  return wentThrough;
}
