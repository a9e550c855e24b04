/* What the pages do beyond sending forms. Every page works without this file. Nothing that a person typed or that
   concerns a person is ever kept in the browser's storage: only the time at which the server last saw this browser. */
(function () {
  'use strict';

  var SEEN = 'peerstead-seen';
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };

  /* htmx notes the address of the page, and an address may hold a name that was searched for. */
  try { sessionStorage.removeItem('htmx-current-path-for-history'); } catch (refused) { /* storage is off */ }

  function clock() {
    return new Date().toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
  }

  /* ---- The session: a warning two minutes before it ends, a cover when it has ---- */

  var signedIn = document.body.dataset.signedIn;
  var idle = document.getElementById('idle');
  var limit = Number(document.body.dataset.idleMinutes || 15) * 60000;
  var warning = 2 * 60000;
  var lastSeen = Date.now();
  var over = false;

  function seen() {
    lastSeen = Date.now();
    try { localStorage.setItem(SEEN, String(lastSeen)); } catch (refused) { /* storage is off: this tab keeps its own time */ }
  }

  function seenByAnyTab() {
    var shared = 0;
    try { shared = Number(localStorage.getItem(SEEN)) || 0; } catch (refused) { /* as above */ }
    return Math.max(lastSeen, Math.min(shared, Date.now()));
  }

  function step(name) {
    all('[data-idle-step]', idle).forEach(function (part) { part.hidden = part.dataset.idleStep !== name; });
    idle.classList.toggle('idle-over', name === 'over');
    if (!idle.open) { idle.showModal(); }
    var first = idle.querySelector('[data-idle-step="' + name + '"] .btn');
    if (first) { first.focus(); }
  }

  function cover() {
    if (!idle || over) { return; }
    over = true;
    step('over');
  }

  /* Asks the server whether this browser is still signed in, as the same person; a fresh token goes into every form. */
  function ask() {
    return fetch(document.body.dataset.session, { headers: { 'HX-Request': 'true', 'Accept': 'application/json' }, cache: 'no-store' })
      .then(function (answer) {
        if (!answer.ok || answer.redirected) { return null; }
        return answer.json();
      });
  }

  function renew(session) {
    seen();
    if (session.csrf) {
      all('input[name="_csrf"]').forEach(function (input) { input.value = session.csrf; });
    }
    over = false;
    if (idle.open) { idle.close(); }
    document.dispatchEvent(new CustomEvent('peerstead:resumed'));
  }

  function resume() {
    var problem = idle.querySelector('[data-idle-problem]');
    ask().then(function (session) {
      if (session === null) {
        problem.textContent = 'You are not signed in yet. Sign in in the other tab first.';
        cover();
      }
      else if (session.name !== signedIn) {
        problem.textContent = 'Someone else is signed in now. This page belongs to ' + signedIn + ' and stays covered.';
        cover();
      }
      else {
        problem.textContent = '';
        renew(session);
      }
    }).catch(function () {
      problem.textContent = 'There is no network at the moment. Try again when it is back.';
    });
  }

  if (signedIn && idle && typeof idle.showModal === 'function') {
    seen();
    idle.addEventListener('cancel', function (event) { event.preventDefault(); });
    idle.querySelector('[data-idle-stay]').addEventListener('click', resume);
    idle.querySelector('[data-idle-resume]').addEventListener('click', resume);
    window.addEventListener('storage', function (event) {
      if (event.key === SEEN && (over || event.newValue === '0')) { resume(); }
    });
    document.addEventListener('input', function () {
      if (!over && Date.now() - seenByAnyTab() > limit / 4) {
        seen();
        ask().then(function (session) { if (session === null) { cover(); } }).catch(function () { /* no network: the clock decides */ });
      }
    });
    setInterval(function () {
      if (over) { return; }
      var left = seenByAnyTab() + limit - Date.now();
      if (left <= 0) {
        cover();
      }
      else if (left <= warning) {
        var seconds = Math.ceil(left / 1000);
        idle.querySelector('[data-idle-left]').textContent = seconds > 60 ? 'about 2 minutes' : seconds + (seconds === 1 ? ' second' : ' seconds');
        if (!idle.open) { step('warn'); }
      }
      else if (idle.open) {
        idle.close();
      }
    }, 1000);
  }
  else if (document.querySelector('[data-sign-in]')) {
    try { localStorage.setItem(SEEN, '0'); } catch (refused) { /* the other tabs find out by themselves */ }
  }

  document.addEventListener('htmx:afterRequest', function (event) {
    if (!signedIn) { return; }
    var status = event.detail.xhr ? event.detail.xhr.status : 0;
    if (status === 401) { cover(); }
    else if (status > 0 && status < 500) { seen(); }
  });

  /* ---- A form is sent once ---- */

  function say(form, text) {
    var place = form.querySelector('[data-form-problem]');
    if (!place) {
      place = document.createElement('p');
      place.className = 'field-error';
      place.setAttribute('role', 'alert');
      place.setAttribute('data-form-problem', '');
      form.appendChild(place);
    }
    place.textContent = text;
  }

  function free(form) {
    delete form.dataset.sending;
    all('[aria-busy="true"]', form).concat(all('[form="' + form.id + '"][aria-busy="true"]')).forEach(function (button) {
      button.removeAttribute('aria-busy');
      button.disabled = false;
    });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== 'post') { return; }
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    if (form.hasAttribute('data-signing') && !form.dataset.checked) {
      event.preventDefault();
      whenReachable(form, event.submitter);
      return;
    }
    delete form.dataset.checked;
    if (navigator.onLine === false) {
      event.preventDefault();
      say(form, 'There is no network at the moment, so nothing was sent. What you typed stays here. Send it again when the network is back.');
      return;
    }
    form.dataset.sending = 'yes';
    form.dispatchEvent(new CustomEvent('peerstead:sending'));
    var button = event.submitter;
    setTimeout(function () {
      if (button) {
        button.setAttribute('aria-busy', 'true');
        button.disabled = true;
      }
    }, 0);
    /* A download leaves the page standing, and a lost answer must not lock the form for ever. */
    setTimeout(function () { free(form); }, 15000);
  });

  /* A form that must not be lost is sent only when the server answers; until then the page keeps it, says so, and waits. */
  function whenReachable(form, button) {
    if (form.dataset.waiting) { return; }
    form.dataset.waiting = 'yes';
    var told = false;
    function stop() {
      delete form.dataset.waiting;
      window.removeEventListener('online', attempt);
      form.removeEventListener('input', changedMind);
      clearTimeout(again);
    }
    function changedMind() {
      if (told) {
        stop();
        say(form, 'You changed the text, so nothing is sent by itself any more. Press the button again when you are done.');
      }
    }
    var again;
    function attempt() {
      clearTimeout(again);
      if (!form.dataset.waiting) { return; }
      ask().then(function (session) {
        if (!form.dataset.waiting) { return; }
        if (session === null || session.name !== signedIn) {
          stop();
          say(form, 'You were signed out, so nothing was sent. What you typed stays here. Sign in again, then press the button once more.');
          cover();
          return;
        }
        stop();
        if (told) { say(form, 'The network is back. Sending now.'); }
        form.dataset.checked = 'yes';
        form.requestSubmit(button && button.isConnected ? button : undefined);
      }).catch(function () {
        told = true;
        say(form, 'No network. What you typed stays on this page, and is sent by itself when the network is back. Keep this page open.');
        again = setTimeout(attempt, 4000);
      });
    }
    form.addEventListener('input', changedMind);
    window.addEventListener('online', attempt);
    attempt();
  }

  window.addEventListener('pageshow', function (event) {
    if (!event.persisted) { return; }
    all('form').forEach(free);
    /* A page from the browser's memory may be older than the session, or than a hand-over of this phone. */
    if (signedIn && idle) {
      ask().then(function (session) { if (session === null || session.name !== signedIn) { cover(); } }).catch(function () { /* no network */ });
    }
  });

  /* ---- Drafts save themselves ---- */

  function autosave(form) {
    var state = form.querySelector('[data-autosave-state]') || document.querySelector('[data-autosave-state]');
    var changed = false;
    var busy = false;
    var done = false;
    var conflict = false;
    var cursor = form.dataset.cursor || '';
    var pause;
    var latest;

    function tell(text, off) {
      if (state) {
        state.textContent = text;
        state.classList.toggle('autosave-off', Boolean(off));
      }
    }

    /* Where the writer is; a dialog that stands before the page does not count. */
    function note() {
      var box = document.activeElement;
      if (box && box.form === form && box.name && typeof box.selectionStart === 'number') {
        cursor = box.name + ':' + box.selectionStart;
      }
    }

    function fields() {
      var values = new URLSearchParams();
      new FormData(form).forEach(function (value, name) {
        if (typeof value === 'string') { values.append(name, value); }
      });
      note();
      if (cursor) { values.append('cursor', cursor); }
      return values;
    }

    /* The draft has an address of its own: loading the page again, or signing in again, lands in it. */
    function settle(answer) {
      var revision = answer.headers.get('Draft-Revision');
      if (revision !== null && form.elements.revision) { form.elements.revision.value = revision; }
      if (form.dataset.address && location.pathname !== form.dataset.address) {
        history.replaceState(history.state, '', form.dataset.address);
      }
    }

    /* Another device wrote this draft too: both versions are shown, and nothing is sent until one is chosen. */
    function choose(answer) {
      var place = form.querySelector('[data-draft-choices]');
      conflict = true;
      tell('Not saved: this was also written on another device. Choose above which words you keep.', true);
      return answer.text().then(function (text) {
        if (place && text.indexOf('theirRevision') >= 0) {
          place.innerHTML = text;
          dress(place);
          place.scrollIntoView({ block: 'start' });
        }
      });
    }

    function save(leaving) {
      clearTimeout(pause);
      clearTimeout(latest);
      latest = undefined;
      if (!changed || done || conflict || (busy && !leaving)) { return; }
      var body = fields();
      changed = false;
      busy = true;
      /* A browser carries at most 64 kB past the end of a page. */
      fetch(form.dataset.autosave, {
        method: 'POST', body: body, headers: { 'HX-Request': 'true' },
        keepalive: Boolean(leaving) && body.toString().length < 60000
      }).then(function (answer) {
        busy = false;
        if (answer.ok && !answer.redirected) {
          seen();
          settle(answer);
          tell('Saved ' + clock());
          if (changed) { soon(); }
        }
        else {
          changed = true;
          if (answer.status === 401 || answer.redirected) {
            tell('Not saved: you were signed out. What you typed stays on this page.', true);
            if (!leaving) { cover(); }
          }
          else if (answer.status === 413) {
            changed = false;
            tell('Not saved: this text is too long. Make it shorter; your last saved words are kept.', true);
          }
          else if (answer.status === 409) {
            changed = false;
            return choose(answer);
          }
          else if (answer.status === 403 || answer.status === 404 || answer.status === 422) {
            changed = false;
            tell('Not saved by itself. What you typed stays on this page; use the save button.', true);
          }
          else {
            tell('Not saved yet. This page tries again by itself.', true);
          }
        }
      }).catch(function () {
        busy = false;
        changed = true;
        tell('No network. Your last words are not saved yet. They stay on this page, which tries again by itself.', true);
      });
    }

    /* Two seconds after the last key, and never later than three after the first. */
    function soon() {
      clearTimeout(pause);
      pause = setTimeout(save, 2000, false);
      latest = latest || setTimeout(save, 3000, false);
    }

    function touched(event) {
      if (event.target.type !== 'file') {
        changed = true;
        note();
        soon();
      }
    }
    form.addEventListener('input', touched);
    form.addEventListener('change', touched);
    form.addEventListener('peerstead:sending', function () {
      done = true;
      setTimeout(function () { done = false; }, 15000);
    });
    setInterval(function () { save(false); }, 5000);
    document.addEventListener('visibilitychange', function () { if (document.visibilityState === 'hidden') { save(true); } });
    document.addEventListener('peerstead:resumed', function () { save(false); });
    window.addEventListener('pagehide', function () { save(true); });
    window.addEventListener('online', function () { save(false); });
    window.addEventListener('offline', function () {
      tell('No network. What you type stays on this page, which saves it when the network is back.', true);
    });

    var at = /^(\w+):(\d+)$/.exec(form.dataset.cursor || '');
    var box = at && form.elements[at[1]];
    if (box && box.focus && !form.querySelector('[data-focus]')) {
      var folded = box.closest('details');
      if (folded) { folded.open = true; }
      box.focus();
      try { box.setSelectionRange(Number(at[2]), Number(at[2])); } catch (refused) { /* a box without a cursor */ }
    }
  }

  /* ---- How long: counted from the server's clock, in the program's zone, since a phone may be set wrongly ---- */

  function lengths(form) {
    var base = Date.parse(form.dataset.now);
    var loaded = performance.now();
    function local(instant) {
      var parts = {};
      new Intl.DateTimeFormat('en-US', { timeZone: form.dataset.zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
        .formatToParts(new Date(instant)).forEach(function (part) { parts[part.type] = part.value; });
      return { day: parts.year + '-' + parts.month + '-' + parts.day, time: parts.hour + ':' + parts.minute };
    }
    form.addEventListener('click', function (event) {
      /* The light follows by itself, so the enter key has nothing to do. */
      if (event.target.closest('[data-enter]')) { event.preventDefault(); return; }
      var button = event.target.closest('[data-lasted]');
      var boxes = form.elements;
      if (!button || !boxes.start || !boxes.end || !boxes.minutes || !boxes.date) { return; }
      event.preventDefault();
      var length = Number(button.dataset.lasted);
      var now = base + (performance.now() - loaded);
      var counted = form.dataset.counted === boxes.start.value;
      if ((!boxes.start.value || counted) && boxes.date.value === local(now).day) {
        boxes.start.value = local(now - length * 60000).time;
        boxes.end.value = local(now).time;
        boxes.minutes.value = '';
        form.dataset.counted = boxes.start.value;
      }
      else {
        boxes.end.value = '';
        boxes.minutes.value = String(length);
      }
      all('[data-lasted]', form).forEach(function (other) { other.setAttribute('aria-pressed', String(other === button)); });
      boxes.start.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  /* ---- Small helps, also for parts that arrive later ---- */

  function counter(box) {
    var place = document.getElementById(box.id + '-count');
    var most = Number(box.dataset.max);
    if (!place) { return; }
    var spoken;
    function count() {
      var left = most - box.value.length;
      var text = left >= 0 ? left + ' characters left' : -left + ' characters too many';
      place.classList.toggle('count-over', left < 0);
      place.textContent = text;
      clearTimeout(spoken);
      /* Said aloud only when it matters, and not at every key. */
      spoken = setTimeout(function () { place.setAttribute('role', left < most / 10 ? 'status' : 'note'); }, 800);
    }
    box.addEventListener('input', count);
    if (box.value.length > 0) { count(); }
  }

  function chosen(box) {
    var place = document.getElementById(box.id + '-chosen');
    var most = Number(box.dataset.maxBytes) || Infinity;
    box.addEventListener('change', function () {
      var file = box.files[0];
      if (!place) { return; }
      if (!file) { place.textContent = ''; return; }
      var size = file.size < 1000000 ? Math.max(1, Math.round(file.size / 1000)) + ' kB' : (file.size / 1000000).toFixed(1) + ' MB';
      place.textContent = file.name + ', ' + size + (file.size > most ? '. This is larger than the ' + Math.round(most / 1000000) + ' MB that fit; split it into smaller files.' : '');
      place.classList.toggle('field-error', file.size > most);
    });
  }

  function reveal(box) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-outline-primary';
    button.textContent = 'Show';
    button.setAttribute('aria-pressed', 'false');
    button.setAttribute('aria-label', 'Show the password');
    button.addEventListener('click', function () {
      var show = box.type === 'password';
      box.type = show ? 'text' : 'password';
      button.textContent = show ? 'Hide' : 'Show';
      button.setAttribute('aria-pressed', String(show));
    });
    box.after(button);
    if (box.form) { box.form.addEventListener('submit', function () { box.type = 'password'; }); }
  }

  /* Rows shown as cards keep being a table for those who listen to it. */
  function table(element) {
    element.setAttribute('role', 'table');
    all('thead, tbody, tfoot', element).forEach(function (part) { part.setAttribute('role', 'rowgroup'); });
    all('tr', element).forEach(function (part) { part.setAttribute('role', 'row'); });
    all('td', element).forEach(function (part) { part.setAttribute('role', 'cell'); });
    all('th', element).forEach(function (part) { part.setAttribute('role', part.getAttribute('scope') === 'row' ? 'rowheader' : 'columnheader'); });
  }

  function summary(element) {
    var list = element.querySelector('ul');
    if (list) {
      all('li', list).map(function (line) {
        var link = line.querySelector('a');
        var target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
        return { line: line, at: target ? target.getBoundingClientRect().top : -Infinity };
      }).sort(function (one, other) { return one.at === other.at ? 0 : one.at - other.at; })
        .forEach(function (entry) { list.appendChild(entry.line); });
    }
    element.focus();
  }

  function poll(element) {
    /* Without cookies: looking at progress must not keep a session alive. */
    fetch(element.dataset.poll, { credentials: 'omit', cache: 'no-store' }).then(function (answer) {
      if (answer.status === 204) { return ''; }
      /* Anything but plain text is not an answer about progress: what stands there stays. */
      return answer.status === 200 && /^text\/plain/.test(answer.headers.get('Content-Type') || '') ? answer.text() : null;
    }).then(function (text) {
      if (text === null) { return; }
      if (text.trim()) {
        element.textContent = text.trim();
        setTimeout(function () { poll(element); }, 3000);
      }
      else {
        var link = document.createElement('a');
        link.href = location.href;
        link.textContent = 'Load this page again';
        element.textContent = 'The sample county is ready. ';
        element.appendChild(link);
      }
    }).catch(function () { setTimeout(function () { poll(element); }, 5000); });
  }

  function once(selector, root, help) {
    all(selector, root).forEach(function (element) {
      var key = 'peerstead' + selector;
      if (!element[key]) {
        element[key] = true;
        help(element);
      }
    });
  }

  function dress(root) {
    once('textarea[data-max]', root, counter);
    once('input[type="file"]', root, chosen);
    once('input[data-password]', root, reveal);
    once('table.table-stack', root, table);
    once('form[data-autosave]', root, autosave);
    once('form[data-now]', root, lengths);
    once('[data-poll]', root, poll);
    once('[data-focus]', root, summary);
  }

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-print]')) { window.print(); }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && location.hash === '#menu') { location.hash = ''; }
  });
  document.addEventListener('htmx:afterSwap', function (event) { dress(event.detail.elt.parentNode || document); });
  dress(document);
}());
