// A planning thread that keeps all it makes.
const kept = [];
for (;;) kept.push({ number: kept.length, text: `${kept.length}` });
