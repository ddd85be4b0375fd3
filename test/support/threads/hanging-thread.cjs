// A planning thread that never answers, and hears nothing either.
for (;;);
