/* A box that opens a part of the form: without this script every part stands open, and nothing is lost. */
(function () {
  'use strict';

  function show(box) {
    var part = document.getElementById(box.dataset.opens);
    if (part) { part.hidden = !box.checked; }
  }

  document.querySelectorAll('[data-opens]').forEach(function (box) {
    show(box);
    box.addEventListener('change', function () { show(box); });
  });
}());
