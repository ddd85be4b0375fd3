// A planning thread whose memory grows outside the heap, as a solver's does.
const { setInterval } = require('node:timers');

const kept = [];
setInterval(() => kept.push(new Uint8Array(64 * 1024 * 1024).fill(1)), 20);
