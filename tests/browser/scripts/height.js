// The height of the page once it is laid out, up to a limit.
async (most) => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return Math.min(most, document.documentElement.scrollHeight);
}
