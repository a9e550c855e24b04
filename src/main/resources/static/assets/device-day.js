/* The page of device mode: what this phone keeps, and the log form without network. */
(function () {
  'use strict';

  const device = window.peersteadDevice;
  const one = function (selector, root) { return (root || document).querySelector(selector); };
  const every = function (selector, root) { return Array.from((root || document).querySelectorAll(selector)); };
  const form = one('form[data-day="form"]');
  const FIELDS = ['work', 'participant', 'date', 'start', 'startTurn', 'end', 'endTurn', 'minutes', 'mode', 'place', 'goal',
    'mattered', 'whatWeDid', 'shared', 'nextStep', 'generalPurpose', 'lateReason', 'lateWords'];

  let caseload = { people: [], blocks: [], signAs: '' };
  let entry = null;
  let view = 'day';
  let far = '';

  function show(name) {
    every('[data-day]').forEach(function (part) { part.hidden = part.dataset.day !== name; });
  }

  function today() {
    return dayOf(new Date());
  }

  function yesterday() {
    const now = new Date();
    return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1));
  }

  function dayOf(now) {
    return now.getFullYear() + '-' + String(now.getMonth() + 1).padStart(2, '0') + '-' + String(now.getDate()).padStart(2, '0');
  }

  function clock(text) {
    const parts = text.split(':').map(Number);
    return new Date(2000, 0, 1, parts[0], parts[1]).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
  }

  function day(text) {
    const parts = text.split('-');
    return parts.length === 3 ? parts[1] + '/' + parts[2] + '/' + parts[0] : text;
  }

  function make(tag, words, look) {
    const made = document.createElement(tag);
    if (words) { made.textContent = words; }
    if (look) { made.className = look; }
    return made;
  }

  function button(words, look, work) {
    const made = make('button', words, look);
    made.type = 'button';
    made.addEventListener('click', work);
    return made;
  }

  function person(id) {
    const found = caseload.people.find(function (known) { return known.id === id; });
    return found ? found.name : '';
  }

  function label(name) {
    return one('label[for="' + name + '"]', form).textContent;
  }

  function words(name, value) {
    if (!value) { return 'empty'; }
    if (name === 'participant') { return person(value) || 'another person'; }
    if (name === 'goal') {
      const goals = caseload.people.flatMap(function (known) { return known.goals.map(function (id, at) { return { id: id, at: at }; }); });
      const found = goals.find(function (goal) { return goal.id === value; });
      return found ? 'Goal ' + (found.at + 1) : 'another goal';
    }
    const box = form.elements[name];
    if (box.tagName === 'SELECT') {
      const option = every('option', box).find(function (known) { return known.value === value; });
      return option ? option.textContent : value;
    }
    return name === 'date' ? day(value) : name === 'start' || name === 'end' ? clock(value) : value;
  }

  /* ---- The day ---- */

  const SIGNS = {
    ready: ['Signed, waits to be sent', 'status-wait'], unfinished: ['Not finished', 'status-plain'],
    refused: ['Needs a change', 'status-bad'], conflict: ['Two versions', 'status-bad']
  };

  function rowOf(row, written) {
    const line = make('li');
    const fields = written.fields;
    const what = (fields.start ? clock(fields.start) + ', ' : '') + (person(fields.participant) || words('work', fields.work));
    const open = button(what, 'btn btn-link row-link', function () { edit(row, written); });
    const about = make('p', (fields.date ? day(fields.date) + '. ' : ''), 'mb-0 quiet');
    about.append(make('span', SIGNS[row.state][0], 'status ' + SIGNS[row.state][1]));
    line.append(open, about);
    return line;
  }

  async function drawDay(now) {
    const list = one('[data-day-rows]');
    const lines = [];
    for (const row of now.rows.sort(function (before, after) { return before.at - after.at; })) {
      lines.push(rowOf(row, await device.read(now.mine, row)));
    }
    list.replaceChildren.apply(list, lines);
    list.hidden = lines.length === 0;
    one('[data-day-none]').hidden = lines.length > 0;
    const blocks = caseload.today === today() ? caseload.blocks : [];
    const times = one('[data-day-blocks]');
    times.replaceChildren.apply(times, blocks.map(function (block) { return make('li', clock(block.start) + ' to ' + clock(block.end)); }));
    times.hidden = blocks.length === 0;
    one('[data-day-no-blocks]').hidden = blocks.length > 0;
  }

  const FAR = {
    offline: ' No network at the moment.', 'signed-out': ' Nobody is signed in.',
    other: ' Someone else is signed in here.'
  };

  const MORE = { offline: ' It is sent when there is.', 'signed-out': ' Sign in to send.' };

  async function draw() {
    const now = await device.standing();
    one('[data-day-today]').textContent = day(today());
    one('[data-day-foot]').hidden = !now.on;
    if (!now.on) {
      entry = null;
      one('[data-day-state]').textContent = 'This phone keeps nothing.';
      one('[data-day-warnings]').replaceChildren();
      show('off');
      slot.hidden = true;
      return;
    }
    one('[data-day-state]').textContent = device.words(now) + (FAR[far] || '') + (now.sealed > 0 ? MORE[far] || '' : '');
    one('[data-day-warnings]').replaceChildren.apply(one('[data-day-warnings]'), device.warnings(now).map(function (warning) {
      const flash = make('div', '', 'flash flash-warning');
      flash.append(make('p', warning));
      return flash;
    }));
    if (now.told.length > 0) {
      one('[data-day-warnings]').append(button('Seen', 'btn btn-outline-primary', function () { device.heard().then(draw); }));
    }
    if (!now.mine) {
      forgetForm();
      show('locked');
      openSlot(now.slot);
      return;
    }
    slot.hidden = true;
    caseload = (await device.snapshot(now.mine)) || caseload;
    if (view === 'day') {
      await drawDay(now);
      show('open');
    }
  }

  /* ---- The form ---- */

  function forgetForm() {
    view = 'day';
    if (entry && entry.free) { entry.free(); }
    entry = null;
    form.reset();
    caseload = { people: [], blocks: [], signAs: '' };
    one('[data-day-rows]').replaceChildren();
    one('[data-day-blocks]').replaceChildren();
    one('[data-conflict-fields]').replaceChildren();
    one('#participant').replaceChildren(make('option', 'Nobody, or choose one'));
    one('#goal').replaceChildren(make('option', 'Choose the person first'));
  }

  function options(box, first, choices) {
    const empty = make('option', first);
    empty.value = '';
    box.replaceChildren.apply(box, [empty].concat(choices.map(function (choice) {
      const option = make('option', choice.name);
      option.value = choice.id;
      return option;
    })));
  }

  function goals() {
    const chosen = caseload.people.find(function (known) { return known.id === form.elements.participant.value; });
    options(form.elements.goal, chosen ? 'Choose one' : 'Choose the person first', chosen
      ? chosen.goals.map(function (id, at) { return { id: id, name: 'Goal ' + (at + 1) }; }) : []);
    if (chosen && chosen.goals.length === 1) { form.elements.goal.value = chosen.goals[0]; }
  }

  function contact() {
    const withPerson = form.elements.work.value === 'PEER_SUPPORT';
    every('[data-contact]', form).forEach(function (part) { part.hidden = !withPerson; });
    relabel('whatWeDid', withPerson ? 'What we did' : 'What it was');
  }

  function relabel(name, text) {
    one('label[for="' + name + '"]', form).textContent = text;
  }

  /* Held as long as the entry is open, so that no other page sends it half written. */
  function hold(id) {
    return new Promise(function (begun) {
      navigator.locks.request('peerstead-entry-' + id, function () {
        return new Promise(function (free) { begun(free); });
      });
    });
  }

  async function openForm(id, at, written) {
    const mine = await device.holder();
    if (!mine) { return draw(); }
    entry = { id: id, at: at, written: written, free: await hold(id) };
    view = 'form';
    form.reset();
    options(form.elements.participant, 'Nobody, or choose one', people());
    const fields = written.fields;
    every('[data-asked]', form).forEach(function (field) { field.hidden = true; });
    FIELDS.forEach(function (name) {
      if (fields[name] && name !== 'goal') {
        form.elements[name].value = fields[name];
        form.elements[name].closest('[data-field]').hidden = false;
      }
    });
    one('[data-more]').open = Boolean(fields.mattered || fields.shared || fields.nextStep);
    goals();
    if (fields.goal) { form.elements.goal.value = fields.goal; }
    contact();
    one('[data-sign-hint]').textContent = 'Type ' + caseload.signAs + '. It stands under the note, with the date.';
    one('[data-form-state]').textContent = '';
    one('[data-form-full]').hidden = !complain(written.errors || {});
    show('form');
    one('#form-title').focus();
  }

  /* What other devices wrote into boxes that this form does not have stays with the entry. */
  function others(fields) {
    const kept = {};
    Object.keys(fields).forEach(function (name) {
      if (FIELDS.indexOf(name) < 0 && name !== 'signature') { kept[name] = fields[name]; }
    });
    return kept;
  }

  /* Several people read the same here: who was met is chosen on the full form, by the whole name. */
  const SEVERAL = 'several';

  function people() {
    return caseload.people.map(function (known) {
      return known.id ? known : { id: SEVERAL, name: known.name + ' (several; choose later)' };
    });
  }

  function typed() {
    const fields = others(entry.written.fields);
    FIELDS.forEach(function (name) {
      const value = form.elements[name].value;
      if (value && value !== SEVERAL && !form.elements[name].closest('[hidden]')) { fields[name] = value; }
    });
    return fields;
  }

  function complain(errors) {
    every('[data-field] > .field-error', form).forEach(function (old) { old.remove(); });
    every('[aria-invalid]', form).forEach(function (box) { box.removeAttribute('aria-invalid'); });
    every('.field-off', form).forEach(function (field) { field.classList.remove('field-off'); });
    const lines = [];
    Object.keys(errors).forEach(function (name) {
      const field = one('[data-field="' + name + '"]', form);
      errors[name].forEach(function (sentence) {
        const line = make('li');
        if (field) {
          const link = make('a', sentence);
          link.href = '#' + name;
          line.append(link);
          const error = make('p', sentence, 'field-error');
          one('label', field).after(error);
        }
        else { line.textContent = sentence; }
        lines.push(line);
      });
      if (field) {
        field.hidden = false;
        if (field.closest('details')) { field.closest('details').open = true; }
        field.classList.add('field-off');
        form.elements[name].setAttribute('aria-invalid', 'true');
      }
    });
    const summary = one('[data-form-errors]');
    one('ul', summary).replaceChildren.apply(one('ul', summary), lines);
    summary.hidden = lines.length === 0;
    return lines.length > 0;
  }

  function missing(fields, signature) {
    const errors = {};
    const need = function (name, sentence) { if (!fields[name]) { errors[name] = [sentence]; } };
    need('date', 'Choose the day of the work.');
    need('start', 'Enter the time it started.');
    if (!fields.minutes) { need('end', 'Enter the time it ended, or how many minutes it took.'); }
    if (fields.end && fields.start && fields.end <= fields.start) { errors.end = ['The end is not later than the start. Check both.']; }
    if (fields.minutes && !/^[1-9]\d{0,3}$/.test(fields.minutes)) { errors.minutes = ['Enter from 1 to 1,439 minutes.']; }
    if (fields.work === 'PEER_SUPPORT') {
      need('participant', form.elements.participant.value === SEVERAL
        ? 'Several people on your caseload read so here. Keep it unfinished, and choose the person by the whole name when there is network.'
        : 'Choose the person you met.');
      need('mode', 'Say how you met.');
      need('place', 'Say where the person was.');
      need('whatWeDid', 'Write what you did together. A visit without a note is not billed.');
      need('generalPurpose', 'Write the general purpose in a few words. It is all that the payer may read.');
    }
    if (fields.work === 'PEER_SUPPORT' && fields.date && fields.date < yesterday()) {
      need('lateReason', 'Say why the note is written later than the day after. It tells of workload and stops nothing.');
    }
    if (!signature.trim()) { errors.signature = ['Type your name to sign.']; }
    return errors;
  }

  async function keep(state, fields, at) {
    const mine = await device.holder();
    if (!mine || !entry) { return false; }
    await device.write(mine, entry.id, { fields: fields, at: at, base: entry.written.base }, state, entry.at);
    return true;
  }

  let timer = 0;
  function autosave() {
    clearTimeout(timer);
    timer = setTimeout(function () {
      if (entry) {
        keep('unfinished', typed(), Date.now()).then(function (kept) {
          if (kept) { one('[data-form-state]').textContent = 'Kept on this phone, ' + device.time(Date.now()) + '.'; }
        });
      }
    }, 400);
  }

  function close() {
    clearTimeout(timer);
    if (entry && entry.free) { entry.free(); }
    entry = null;
    view = 'day';
    return synced();
  }

  /* ---- While it is locked ---- */

  const slot = one('[data-day-slot]');
  let jotted = null;

  function openSlot(into) {
    slot.hidden = !(into && into.slot);
    if (!slot.hidden && !slot.elements.date.value) { slot.elements.date.value = today(); }
  }

  async function jot() {
    const now = await device.standing();
    const value = function (name) { return slot.elements[name].value.trim(); };
    if (!now.slot || !(value('who') || value('words'))) { return false; }
    const fields = { work: 'PEER_SUPPORT', whatWeDid: (value('who') ? '(With ' + value('who') + ') ' : '') + value('words') };
    ['date', 'start', 'end'].forEach(function (name) { if (value(name)) { fields[name] = value(name); } });
    jotted = jotted || { id: device.number(), at: Date.now() };
    await device.jot(now.slot, jotted.id, jotted.at, fields);
    return true;
  }

  let jotting = 0;
  slot.addEventListener('input', function () {
    clearTimeout(jotting);
    jotting = setTimeout(jot, 800);
  });
  slot.addEventListener('submit', async function (event) {
    event.preventDefault();
    clearTimeout(jotting);
    const done = await jot();
    one('[data-slot-problem]').textContent = done ? '' : 'Write down whom you met, or what you did.';
    if (done) {
      jotted = null;
      slot.reset();
      await draw();
      one('[data-day-state]').scrollIntoView();
    }
  });

  /* ---- Two versions ---- */

  function choice(name, mine, theirs, choosable) {
    const field = make('fieldset', '', 'field choices');
    field.append(make('legend', label(name), 'form-label'));
    [['mine', 'On this phone', mine], ['theirs', 'On the server', theirs]].forEach(function (side) {
      const line = make('div', '', choosable ? 'choice' : '');
      const text = side[1] + ': ' + words(name, side[2]);
      if (choosable) {
        const box = make('input', '', 'form-check-input');
        box.type = 'radio';
        box.name = 'choice-' + name;
        box.id = box.name + '-' + side[0];
        box.value = side[2] || '';
        box.checked = (side[0] === 'mine') === Boolean(mine);
        const tag = make('label', text);
        tag.htmlFor = box.id;
        line.append(box, tag);
      }
      else { line.append(make('p', text, 'note-text mb-1')); }
      field.append(line);
    });
    return field;
  }

  function compare(row, written) {
    const mine = written.fields;
    const theirs = written.theirs;
    const differing = FIELDS.filter(function (name) {
      return (mine[name] || '') !== (theirs[name] || '') && !(written.theirsSigned && name === 'minutes');
    });
    view = 'conflict';
    one('[data-conflict-words]').textContent = written.theirsSigned
      ? 'This entry was signed on another device with other words. What is signed stays as it is; nothing was overwritten. To change it, amend it there.'
      : 'This entry was changed on another device meanwhile. Nothing was overwritten. Choose for each part, then go on and sign.';
    const fields = one('[data-conflict-fields]');
    fields.replaceChildren.apply(fields, differing.map(function (name) { return choice(name, mine[name], theirs[name], !written.theirsSigned); }));
    const actions = one('[data-conflict-actions]');
    const later = button('Decide later', 'btn btn-link', close);
    if (written.theirsSigned) {
      const amend = make('a', 'Open it on the server', 'btn btn-primary');
      amend.href = device.base + 'encounters/' + row.id;
      actions.replaceChildren(amend, button('Let this phone’s version go', 'btn btn-outline-primary', function () {
        device.drop(row.id).then(close);
      }), later);
    }
    else {
      actions.replaceChildren(button('Go on with these', 'btn btn-primary', function () {
        const merged = others(Object.assign({}, mine, theirs));
        FIELDS.forEach(function (name) {
          const chosen = one('input[name="choice-' + name + '"]:checked');
          const value = chosen ? chosen.value : mine[name];
          if (value) { merged[name] = value; }
        });
        openForm(row.id, row.at, { fields: merged, base: written.theirsBase });
      }), later);
    }
    show('conflict');
    one('#conflict-title').focus();
  }

  function edit(row, written) {
    if (row.state === 'conflict') { compare(row, written); }
    else { openForm(row.id, row.at, written); }
  }

  /* ---- Beginning ---- */

  async function synced() {
    far = await device.sync();
    await draw();
  }

  one('[data-day-log]').addEventListener('click', function () {
    const now = Date.now();
    openForm(device.number(), now, { fields: { work: 'PEER_SUPPORT', date: today() } });
  });
  one('[data-form-back]').addEventListener('click', function () { keep('unfinished', typed(), Date.now()).then(close); });
  one('[data-form-full]').addEventListener('click', async function () {
    const id = entry.id;
    await keep('unfinished', typed(), Date.now());
    await close();
    const now = await device.standing();
    if (now.mine && !now.rows.some(function (row) { return row.id === id; })) { location.href = device.base + 'drafts/' + id; }
  });
  one('[data-form-drop]').addEventListener('click', function () { device.drop(entry.id).then(close); });
  one('[data-day-send]').addEventListener('click', synced);
  one('[data-day-wipe]').addEventListener('click', function () { device.wipe().then(draw); });
  form.addEventListener('input', autosave);
  form.elements.participant.addEventListener('change', goals);
  form.elements.work.addEventListener('change', contact);
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    const fields = typed();
    const signature = form.elements.signature.value;
    if (complain(missing(fields, signature))) {
      one('[data-form-errors]').focus();
      return;
    }
    clearTimeout(timer);
    keep('ready', Object.assign(fields, { signature: signature }), Date.now()).then(close);
  });
  document.addEventListener('peerstead:device', function () { draw(); });
  synced();
}());
