// Shows what the element tells of its pack.
document.addEventListener('ppsa-error', (event) => {
  document.querySelector('#error').textContent = `${event.detail.code}: ${event.detail.message}`;
});
