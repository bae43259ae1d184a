// Keeps what is being typed, sealed to whoever types it. Everything works without this.
(() => {
  const form = document.getElementById('form');
  if (!form || form.querySelector('input[type=password]')) {
    return;
  }
  const typed = () => new URLSearchParams(new FormData(form));
  let kept = typed().toString();
  let timer = 0;
  let sending = null;

  const keep = () => {
    timer = 0;
    const words = typed();
    const now = words.toString();
    if (now === kept) {
      return;
    }
    words.set('draft', '1');
    sending = new AbortController();
    fetch(form.getAttribute('action'), { method: 'POST', body: words, redirect: 'manual', keepalive: true, signal: sending.signal })
      .then((answer) => { kept = answer.status === 204 ? now : kept; }, () => {});
  };

  form.addEventListener('input', () => { timer ||= setTimeout(keep, 2000); });
  // What is sent is no draft any more.
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    sending?.abort();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && timer) {
      clearTimeout(timer);
      keep();
    }
  });
})();
