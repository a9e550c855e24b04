/* Device mode: visits written without network are kept on this phone, encrypted with a key that cannot be taken out of
   the browser, and sent once when there is network. Brought along only where the mode is on (or may be turned on).
   In the clear stand numbers, times and states; whatever is of a person is encrypted. */
(function () {
  'use strict';

  const base = document.currentScript.dataset.base || '/';
  const NAME = 'peerstead-device';
  const STORES = ['device', 'key', 'snapshot', 'queue', 'told'];
  const HOUR = 3600000;
  const LONGEST = 72 * HOUR;
  const WARNED = 48 * HOUR;
  const LONGEST_SESSION = 12 * HOUR;
  const FRESH = 600000;
  const PARCEL = 20;

  /* ---- The store: made only when the mode is turned on, so that elsewhere nothing is left behind ---- */

  let opened = null;
  let gone = false;

  function possible() {
    return Boolean(window.isSecureContext && navigator.serviceWorker && window.indexedDB && indexedDB.databases
      && window.crypto && crypto.subtle && navigator.locks);
  }

  async function exists() {
    return !gone && possible() && (await indexedDB.databases()).some(function (found) { return found.name === NAME; });
  }

  function open() {
    if (!opened) {
      opened = new Promise(function (resolve, reject) {
        const request = indexedDB.open(NAME, 1);
        request.onupgradeneeded = function () {
          STORES.forEach(function (store) { request.result.createObjectStore(store, { keyPath: 'id' }); });
        };
        request.onsuccess = function () {
          request.result.onversionchange = function () {
            request.result.close();
            opened = null;
            gone = true;
            tell();
          };
          resolve(request.result);
        };
        request.onerror = function () { reject(request.error); };
      });
    }
    return opened;
  }

  async function run(store, mode, work) {
    const database = await open();
    return new Promise(function (resolve, reject) {
      const transaction = database.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = function () { resolve(request.result); };
      transaction.onabort = transaction.onerror = function () { reject(transaction.error); };
    });
  }

  const all = function (store) { return run(store, 'readonly', function (rows) { return rows.getAll(); }); };
  const get = function (store, id) { return run(store, 'readonly', function (rows) { return rows.get(id); }); };
  const put = function (store, row) { return run(store, 'readwrite', function (rows) { return rows.put(row); }); };
  const drop = function (store, id) { return run(store, 'readwrite', function (rows) { return rows.delete(id); }); };
  const clear = function (store) { return run(store, 'readwrite', function (rows) { return rows.clear(); }); };

  function tell() {
    document.dispatchEvent(new CustomEvent('peerstead:device'));
  }

  /* ---- Sealing: what is sealed for one row opens in no other ---- */

  async function seal(key, place, value) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: iv, additionalData: new TextEncoder().encode(place) },
      key, new TextEncoder().encode(JSON.stringify(value)));
    return { iv: iv, data: data };
  }

  async function unseal(key, place, row) {
    const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv, additionalData: new TextEncoder().encode(place) }, key, row.data);
    return JSON.parse(new TextDecoder().decode(data));
  }

  /* ---- The key: it dies when nobody has used the phone for as long as the session may idle ---- */

  async function holder() {
    if (!(await exists())) { return null; }
    const kept = (await all('key'))[0];
    if (!kept) { return null; }
    const now = Date.now();
    /* a clock that was set back does not make a key live longer */
    if (now >= kept.until || now >= kept.released + LONGEST_SESSION || now < kept.touched - 60000) {
      await drop('key', kept.id);
      tell();
      return null;
    }
    return kept;
  }

  async function touch() {
    const kept = await holder();
    if (kept) {
      const now = Date.now();
      await put('key', Object.assign(kept, { touched: now, until: now + kept.idle }));
    }
  }

  /* ---- The slot: what is written while the key is gone is dropped into it, and no one can read it before the key is back ---- */

  const PAIR = { name: 'ECDH', namedCurve: 'P-256' };
  const ONCE = { name: 'AES-GCM', length: 256 };

  function lock(iv, device) {
    return { name: 'AES-GCM', iv: iv, additionalData: new TextEncoder().encode('slot/' + device) };
  }

  async function slot(mine) {
    const pair = await crypto.subtle.generateKey(PAIR, true, ['deriveKey']);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { open: pair.publicKey, iv: iv, closed: await crypto.subtle.wrapKey('pkcs8', pair.privateKey, mine.key, lock(iv, mine.id)) };
  }

  /* Without the key nobody can know who writes, so this is never signed: it becomes a draft of its owner. */
  async function jot(device, id, at, fields) {
    const pair = await crypto.subtle.generateKey(PAIR, false, ['deriveKey']);
    const once = await crypto.subtle.deriveKey({ name: 'ECDH', public: device.slot.open }, pair.privateKey, ONCE, false, ['encrypt']);
    const sealed = await seal(once, 'queue/' + device.id + '/' + id, { fields: fields, at: at });
    await put('queue', Object.assign(sealed, { id: id, device: device.id, at: at, state: 'jotted', with: pair.publicKey }));
  }

  async function emptySlot(mine) {
    const rows = (await all('queue')).filter(function (row) { return row.device === mine.id && row.state === 'jotted'; });
    if (rows.length === 0) { return; }
    const kept = (await get('device', mine.id)).slot;
    const secret = await crypto.subtle.unwrapKey('pkcs8', kept.closed, mine.key, lock(kept.iv, mine.id), PAIR, false, ['deriveKey']);
    for (const row of rows) {
      const once = await crypto.subtle.deriveKey({ name: 'ECDH', public: row.with }, secret, ONCE, false, ['decrypt']);
      await write(mine, row.id, await read({ id: mine.id, key: once }, row), 'unfinished', row.at);
    }
  }

  async function take(given) {
    const bytes = Uint8Array.from(atob(given.key), function (letter) { return letter.charCodeAt(0); });
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey']);
    const now = Date.now();
    const idle = given.idleMinutes * 60000;
    await clear('key');
    await put('key', { id: given.device, key: key, released: now, touched: now, idle: idle, until: now + idle });
    return holder();
  }

  /* ---- The server ---- */

  function ask(path, options) {
    return fetch(base + path, Object.assign({ cache: 'no-store', headers: { 'HX-Request': 'true', 'Accept': 'application/json' } }, options));
  }

  /* Who is signed in, with a fresh token; nothing when nobody is. */
  async function session() {
    const answer = await ask('session');
    return answer.ok && !answer.redirected ? answer.json() : null;
  }

  function post(path, body, signedIn) {
    const headers = { 'HX-Request': 'true', 'Accept': 'application/json', 'Content-Type': 'application/json' };
    headers[signedIn.header] = signedIn.csrf;
    return ask(path, { method: 'POST', body: JSON.stringify(body), headers: headers });
  }

  /* The server's word: wipe what the county took back. It needs nobody to be signed in. */
  async function hear() {
    for (const device of await all('device')) {
      const answer = await ask('device/word?program=' + device.program + '&device=' + device.id);
      if (answer.status === 410) { await forget(device.id); }
    }
  }

  async function forget(device) {
    for (const row of await all('queue')) {
      if (row.device === device) { await drop('queue', row.id); }
    }
    for (const store of ['key', 'snapshot', 'device']) { await drop(store, device); }
    if ((await all('device')).length === 0) { await wipe(); }
    tell();
  }

  async function wipe() {
    if (opened) { (await opened).close(); }
    opened = null;
    gone = true;
    await new Promise(function (resolve) {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = request.onerror = request.onblocked = resolve;
    });
    for (const name of await caches.keys()) {
      if (name.startsWith('peerstead-shell-')) { await caches.delete(name); }
    }
    for (const registration of await navigator.serviceWorker.getRegistrations()) { await registration.unregister(); }
    document.cookie = 'peerstead-device=; path=' + base + '; max-age=0; SameSite=Strict';
  }

  /* What is older than 72 hours goes; that it went is told, without a word of what it said. */
  async function expire() {
    const now = Date.now();
    for (const row of await all('queue')) {
      if (now - row.at >= LONGEST) {
        await drop('queue', row.id);
        await put('told', { id: 'erased-' + row.id, erased: row.at });
      }
    }
    for (const row of await all('snapshot')) {
      if (now - row.at >= LONGEST) { await drop('snapshot', row.id); }
    }
  }

  async function release(signedIn) {
    const answer = await post('device/key', { devices: (await all('device')).map(function (device) { return device.id; }) }, signedIn);
    const given = answer.ok ? await answer.json() : {};
    if (!given.key) {
      /* someone else is signed in: the key of whoever was here before is not theirs to use */
      await clear('key');
      return null;
    }
    return take(given);
  }

  async function refresh(mine) {
    const answer = await ask('device/snapshot?device=' + mine.id);
    if (answer.ok && !answer.redirected) {
      const sealed = await seal(mine.key, 'snapshot/' + mine.id, await answer.json());
      await put('snapshot', Object.assign(sealed, { id: mine.id, at: Date.now() }));
    }
  }

  /* ---- Sending: a visit leaves the phone only when the server has said what became of it ---- */

  async function settle(row, written, answer) {
    if (answer.outcome === 'SIGNED' || answer.outcome === 'DRAFT') {
      await drop('queue', row.id);
      if (answer.errors['']) { await put('told', { id: 'said-' + row.id, sentence: answer.errors[''][0] }); }
      return;
    }
    const mine = await holder();
    if (mine) {
      await write(mine, row.id, Object.assign(written, {
        errors: answer.errors, theirs: answer.theirs, theirsSigned: answer.theirsSigned, theirsBase: answer.base
      }), answer.outcome === 'CONFLICT' ? 'conflict' : 'refused', row.at);
    }
  }

  async function parcel(mine, signedIn, rows) {
    const visits = [];
    for (const row of rows) {
      const written = await read(mine, row);
      visits.push({ row: row, written: written, sent: { id: row.id, at: new Date(written.at).toISOString(), fields: written.fields, base: written.base || null } });
    }
    const answer = await post('device/visits', {
      device: mine.id, now: new Date().toISOString(), visits: visits.map(function (visit) { return visit.sent; })
    }, signedIn);
    if (!answer.ok) { return false; }
    const receipt = await answer.json();
    for (const told of receipt.answers) {
      const visit = visits.find(function (sent) { return sent.row.id === told.id; });
      await settle(visit.row, visit.written, told);
    }
    await put('device', Object.assign(await get('device', mine.id), { lastSent: Date.now(), clock: receipt.clock || '' }));
    return true;
  }

  function send(mine, signedIn) {
    return navigator.locks.request('peerstead-send', async function () {
      const held = new Set((await navigator.locks.query()).held.map(function (lock) { return lock.name; }));
      const rows = (await all('queue')).filter(function (row) {
        return row.device === mine.id && toSend(row) && !held.has('peerstead-entry-' + row.id);
      });
      for (let at = 0; at < rows.length; at += PARCEL) {
        if (!(await parcel(mine, signedIn, rows.slice(at, at + PARCEL)))) { return; }
      }
    });
  }

  let running = null;

  /* All of it, at each opening of a page and when the network comes back; answers how far it came. */
  function sync() {
    if (!running) {
      running = step().catch(function () { return 'offline'; }).then(function (how) {
        running = null;
        tell();
        return how;
      });
    }
    return running;
  }

  /* Nothing to send and read lately: then the server is not asked again, which would keep its session alive. */
  async function upToDate() {
    const mine = await holder();
    if (!mine) { return false; }
    const caseload = await get('snapshot', mine.id);
    const rows = await all('queue');
    return Boolean(caseload) && Date.now() - caseload.at < FRESH && !rows.some(function (row) { return row.device === mine.id && toSend(row); });
  }

  function toSend(row) {
    return row.state === 'ready' || row.state === 'unfinished';
  }

  async function step() {
    if (!(await exists())) { return 'off'; }
    await expire();
    await hear();
    if (!(await exists())) { return 'off'; }
    if (await upToDate()) { return 'done'; }
    const signedIn = await session();
    if (!signedIn) { return 'signed-out'; }
    const mine = await release(signedIn);
    if (!mine) { return 'other'; }
    await emptySlot(mine);
    await send(mine, signedIn);
    await refresh(mine);
    return 'done';
  }

  /* ---- What is written ---- */

  async function write(mine, id, written, state, at) {
    const sealed = await seal(mine.key, 'queue/' + mine.id + '/' + id, written);
    await put('queue', Object.assign(sealed, { id: id, device: mine.id, at: at, state: state }));
  }

  function read(mine, row) {
    return unseal(mine.key, 'queue/' + mine.id + '/' + row.id, row);
  }

  async function snapshot(mine) {
    const row = await get('snapshot', mine.id);
    return row ? unseal(mine.key, 'snapshot/' + mine.id, row) : null;
  }

  /* Time-ordered, version 7: the visit has its number before the server has heard of it. */
  function number() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    let time = Date.now();
    for (let at = 5; at >= 0; at--) {
      bytes[at] = time % 256;
      time = Math.floor(time / 256);
    }
    bytes[6] = 0x70 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    const hex = Array.from(bytes, function (byte) { return byte.toString(16).padStart(2, '0'); }).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  function visits(count) {
    return count === 1 ? '1 visit' : count + ' visits';
  }

  function time(at) {
    const day = new Date(at);
    const clock = day.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
    return day.toDateString() === new Date().toDateString() ? clock
      : day.toLocaleDateString('en-US', { month: '2-digit', day: '2-digit', year: 'numeric' }) + ' ' + clock;
  }

  /* What can be said without opening anything. */
  async function standing() {
    if (!(await exists())) { return { on: false }; }
    const mine = await holder();
    const rows = await all('queue');
    const devices = await all('device');
    const own = mine ? rows.filter(function (row) { return row.device === mine.id; }) : [];
    const device = mine ? devices.find(function (found) { return found.id === mine.id; }) : null;
    const sent = devices.map(function (found) { return found.lastSent || 0; });
    const lastSent = device ? device.lastSent : Math.max.apply(null, [0].concat(sent));
    return {
      on: true, mine: mine, rows: own, sealed: rows.length, others: mine ? rows.length - own.length : 0,
      lastSent: lastSent, clock: device ? device.clock : '',
      oldest: rows.reduce(function (least, row) { return Math.min(least, row.at); }, Infinity),
      told: await all('told'), slot: !mine && devices.length === 1 ? devices[0] : null
    };
  }

  /* "2 visits waiting, last sent 2:02 PM" */
  function words(now) {
    const waiting = now.mine ? now.rows.length : now.sealed;
    return (waiting === 0 ? 'Nothing waiting' : visits(waiting) + ' waiting') + (now.lastSent ? ', last sent ' + time(now.lastSent) : ', nothing sent yet') + '.';
  }

  function warnings(now) {
    const said = [];
    if (now.others > 0) {
      said.push('Another person\u2019s ' + visits(now.others) + (now.others === 1 ? ' waits' : ' wait') + ' on this phone for them to sign in. Nobody else can read ' + (now.others === 1 ? 'it.' : 'them.'));
    }
    if (now.oldest < Infinity && Date.now() - now.oldest >= WARNED) {
      said.push('What is not sent by ' + time(now.oldest + LONGEST) + ' is erased from this phone: it keeps nothing longer than 72 hours. Find network and sign in before that.');
    }
    const erased = now.told.filter(function (told) { return told.erased; });
    if (erased.length > 0) {
      said.push(visits(erased.length) + ', written ' + erased.map(function (told) { return time(told.erased); }).join(' and ') + ', stayed unsent for 72 hours and ' + (erased.length === 1 ? 'was' : 'were') + ' erased. Log ' + (erased.length === 1 ? 'it' : 'them') + ' again.');
    }
    now.told.forEach(function (told) { if (told.sentence) { said.push(told.sentence); } });
    if (now.clock) { said.push(now.clock); }
    return said;
  }

  async function turnOn(name) {
    if (!possible()) { return 'This browser cannot do it. It needs a current browser and a secure address (https).'; }
    const signedIn = await session();
    if (!signedIn) { return 'You were signed out. Sign in and try again.'; }
    const answer = await post('devices', { name: name }, signedIn);
    const given = await answer.json();
    if (!answer.ok) { return given.sentence; }
    const mine = await take(given);
    await put('device', { id: given.device, program: given.program, lastSent: 0, slot: await slot(mine) });
    await navigator.serviceWorker.register(base + 'sw.js', { scope: base });
    await navigator.serviceWorker.ready;
    if (navigator.storage && navigator.storage.persist) { await navigator.storage.persist(); }
    await refresh(mine);
    return '';
  }

  /* ---- Signing out erases; what is not sent is spoken of first ---- */

  async function end(token) {
    const mine = await holder();
    if (mine) {
      await ask('devices/' + mine.id + '/endings', {
        method: 'POST', body: new URLSearchParams({ signingOut: 'true', _csrf: token })
      }).catch(function () { /* the key dies with the store */ });
    }
  }

  function confirmed(count) {
    return new Promise(function (resolve) {
      const dialog = document.createElement('dialog');
      dialog.className = 'idle';
      dialog.setAttribute('aria-labelledby', 'unsent-title');
      const title = document.createElement('h2');
      title.id = 'unsent-title';
      title.textContent = visits(count) + (count === 1 ? ' is' : ' are') + ' not sent yet';
      const text = document.createElement('p');
      text.textContent = 'Signing out erases everything that this phone keeps, also what is not sent.';
      const actions = document.createElement('div');
      actions.className = 'actions';
      const stay = button('Stay and send', 'btn btn-primary', function () { close(false); });
      const leave = button('Erase and sign out', 'btn btn-outline-primary', function () { close(true); });
      function close(yes) {
        dialog.remove();
        resolve(yes);
      }
      dialog.addEventListener('cancel', function () { close(false); });
      actions.append(stay, leave);
      dialog.append(title, text, actions);
      document.body.append(dialog);
      dialog.showModal();
    });
  }

  function button(words, look, work) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = look;
    made.textContent = words;
    made.addEventListener('click', work);
    return made;
  }

  async function signOut(form) {
    if (await exists()) {
      await sync();
      const waiting = await exists() ? (await all('queue')).length : 0;
      if (waiting > 0 && !(await confirmed(waiting))) { return; }
      if (await exists()) {
        await end(form.querySelector('[name="_csrf"]').value);
        await wipe();
      }
    }
    form.submit();
  }

  document.addEventListener('submit', function (event) {
    const form = event.target;
    /* whoever signs in now, the key of the one before goes; the server gives it out again to its owner */
    if (document.querySelector('[data-sign-in]')) {
      exists().then(function (there) { return there ? clear('key') : null; });
    }
    if (!event.defaultPrevented && form.getAttribute('action') === base + 'sign-out' && navigator.onLine !== false && possible()) {
      event.preventDefault();
      signOut(form).catch(function () { form.submit(); });
    }
  }, true);

  /* ---- On every page of such a browser ---- */

  let touched = 0;
  function active() {
    if (Date.now() - touched > 5000) {
      touched = Date.now();
      touch().catch(function () { /* the store went away in another tab */ });
    }
  }

  window.peersteadDevice = {
    possible: possible, exists: exists, sync: sync, standing: standing, words: words, warnings: warnings, holder: holder,
    snapshot: snapshot, read: read, write: write, jot: jot, drop: function (id) { return drop('queue', id); }, number: number, wipe: wipe,
    turnOn: turnOn, time: time, base: base, heard: function () { return clear('told'); }
  };

  async function begin() {
    if (!(await exists())) { return; }
    await holder();
    await touch();
    ['input', 'pointerdown', 'keydown'].forEach(function (name) { document.addEventListener(name, active, true); });
    setInterval(function () { holder().catch(function () { /* as above */ }); }, 1000);
    window.addEventListener('online', sync);
    await sync();
  }

  /* ---- The page where it is turned on ---- */

  async function page() {
    const setup = document.querySelector('[data-device-setup]');
    if (!setup) { return; }
    const part = function (name) { return setup.querySelector('[data-device-' + name + ']'); };
    if (!possible()) {
      part('impossible').hidden = false;
      return;
    }
    const now = await standing();
    const own = document.querySelector('[data-device="' + (now.mine ? now.mine.id : '') + '"]');
    if (own) { own.querySelector('[data-device-here]').hidden = false; }
    part(now.mine ? 'on' : 'off').hidden = false;
    part('off').querySelector('form').addEventListener('submit', function (event) {
      event.preventDefault();
      const form = event.target;
      const problem = part('problem');
      if (!form.elements.understood.checked) {
        problem.textContent = 'Tick the box first: say that you know what stays on this phone.';
        form.elements.understood.focus();
        return;
      }
      turnOn(form.elements.name.value).then(function (sentence) {
        problem.textContent = sentence;
        if (!sentence) { location.href = base + 'device'; }
      }).catch(function () { problem.textContent = 'That did not work. Check the network and try again.'; });
    });
  }

  begin().catch(function () { /* the store went away in another tab */ }).then(page);
}());
