/* The service worker of device mode. It keeps the shell of the page that opens without network, and nothing else: no
   answer that holds anything of a person is ever put into a cache. sw.js says what the shell consists of. */
'use strict';

const shell = self.shell;

self.addEventListener('install', function (event) {
  event.waitUntil(caches.open(shell.cache)
    .then(function (cache) { return cache.addAll(shell.files.concat(shell.page)); })
    .then(function () { return self.skipWaiting(); }));
});

self.addEventListener('activate', function (event) {
  event.waitUntil(caches.keys()
    .then(function (names) {
      return Promise.all(names.filter(function (name) { return name.startsWith('peerstead-shell-') && name !== shell.cache; })
        .map(function (name) { return caches.delete(name); }));
    })
    .then(function () { return self.clients.claim(); }));
});

function kept(path) {
  return caches.open(shell.cache).then(function (cache) { return cache.match(path); });
}

self.addEventListener('fetch', function (event) {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) { return; }
  if (event.request.mode === 'navigate') {
    const network = function () { return fetch(event.request); };
    event.respondWith(url.pathname === shell.page
      ? kept(shell.page).then(function (page) { return page || network(); })
      : network().catch(function (offline) {
        return kept(shell.page).then(function (page) {
          if (page) { return page; }
          throw offline;
        });
      }));
  }
  else if (shell.files.indexOf(url.pathname) >= 0) {
    event.respondWith(kept(url.pathname).then(function (file) { return file || fetch(event.request); }));
  }
});
