const table = document.querySelector('table[data-register]');
const input = document.querySelector('input[data-filter]');
const key = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent;
if (input) input.addEventListener('input', () => {
  for (const row of table.tBodies[0].rows) {
    row.hidden = !row.textContent.includes(input.value);
  }
});
for (const button of table.querySelectorAll('th button')) {
  const sort = () => {
    const heading = button.closest('th');
    const direction = heading.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
    for (const other of table.querySelectorAll('th')) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', direction);
    const sorted = [...table.tBodies[0].rows].sort((a, b) => key(a, heading.cellIndex).localeCompare(key(b, heading.cellIndex)));
    if (direction === 'descending') sorted.reverse();
    table.tBodies[0].append(...sorted);
  };
  button.addEventListener('click', sort);
}
const order = document.querySelector('select[data-order]');
if (order) order.addEventListener('input', () => table.querySelectorAll('th button')[order.selectedIndex].click());
