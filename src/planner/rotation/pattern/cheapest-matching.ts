/**
 * Gives each row a column of its own at the least total cost (Hungarian method with potentials, cubic time).
 *
 * @param costs one row for each; as many columns as rows or more, finite
 * @returns the column of each row
 */
export function cheapestMatching(costs: readonly (readonly number[])[]): readonly number[] {
  const columnCount = costs[0]?.length ?? 0;
  const rowPotential = new Float64Array(costs.length);
  const columnPotential = new Float64Array(columnCount + 1);
  // Column `columnCount` stands for "not placed yet": each row starts there.
  const rowOf = new Int32Array(columnCount + 1).fill(-1);
  for (let row = 0; row < costs.length; row++) {
    rowOf[columnCount] = row;
    const cameFrom = new Int32Array(columnCount).fill(columnCount);
    const distance = new Float64Array(columnCount).fill(Infinity);
    const isDone = new Uint8Array(columnCount + 1);
    let column = columnCount;
    while (rowOf[column]! >= 0) {
      isDone[column] = 1;
      const current = rowOf[column]!;
      let nearest = -1;
      for (let next = 0; next < columnCount; next++) {
        if (isDone[next] === 1) continue;
        const reduced = costs[current]![next]! - rowPotential[current]! - columnPotential[next]!;
        if (reduced < distance[next]!) {
          distance[next] = reduced;
          cameFrom[next] = column;
        }
        if (nearest < 0 || distance[next]! < distance[nearest]!) nearest = next;
      }
      const step = distance[nearest]!;
      for (let other = 0; other <= columnCount; other++) {
        if (isDone[other] === 1) {
          rowPotential[rowOf[other]!]! += step;
          columnPotential[other]! -= step;
        } else if (other < columnCount) {
          distance[other]! -= step;
        }
      }
      column = nearest;
    }
    for (; column !== columnCount; column = cameFrom[column]!) rowOf[column] = rowOf[cameFrom[column]!]!;
    rowOf[columnCount] = -1;
  }
  const columnOf = new Array<number>(costs.length).fill(-1);
  for (let column = 0; column < columnCount; column++) if (rowOf[column]! >= 0) columnOf[rowOf[column]!] = column;
  return columnOf;
}
