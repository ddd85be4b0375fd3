#!/usr/bin/env python3
"""Native HiGHS on the programs that the planner solves, one thread, from one run.

    npm run build
    python3 bench/peers.py weekly --people 17,60,200,500
    python3 bench/peers.py municipality --people 500 --units 5

Calls `node dist/src/cli.js bench SUITE … --export-models DIR`, reads the programs (free MPS) and how long each took, and
solves the same programs with highspy: same seed, gap and time limit, but without the start that a later level takes from
the one before. Prints one JSON line for each instance; `ratio` is our solving seconds over the native ones, so below 1 is
faster than native. Needs Python 3 with the package `highspy`; is no part of `npm test`.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

try:
    import highspy
except ImportError:
    sys.exit("bench/peers.py needs highspy: pip install highspy")

ROOT = pathlib.Path(__file__).resolve().parent.parent
OBJECTIVE_TOLERANCE = 1e-6


def solve_natively(program: pathlib.Path, solve: dict) -> dict:
    """Solves one exported program as our run did, reading it outside the clock."""
    highs = highspy.Highs()
    for option, value in {
        "output_flag": False,
        "threads": 1,
        "random_seed": solve["seed"],
        "mip_rel_gap": 0.0,
        "mip_abs_gap": solve["absoluteGap"] if solve["absoluteGap"] is not None else 1e-6,
        "time_limit": float(solve["timeLimitSeconds"]),
    }.items():
        highs.setOptionValue(option, value)
    highs.readModel(str(program))
    started_at = time.perf_counter()
    highs.run()
    seconds = time.perf_counter() - started_at
    status = highs.modelStatusToString(highs.getModelStatus()).lower()
    return {"status": status, "objective": highs.getInfo().objective_function_value, "seconds": seconds}


def disagrees(ours: dict, native: dict) -> bool:
    """Whether both claim the optimum and mean different numbers."""
    if ours["status"] != "optimal" or native["status"] != "optimal":
        return False
    room = max(ours["absoluteGap"] or 0, OBJECTIVE_TOLERANCE * max(1.0, abs(native["objective"])))
    return abs(ours["objective"] - native["objective"]) > room


def compare(folder: pathlib.Path, listing: pathlib.Path, line: dict | None) -> dict:
    """One instance: every program of its list, ours beside the native solver's."""
    solves = [json.loads(text) for text in listing.read_text().splitlines()]
    natives = [solve_natively(folder / solve["program"], solve) for solve in solves]
    ours_seconds = sum(solve["seconds"] for solve in solves)
    native_seconds = sum(native["seconds"] for native in natives)
    return {
        "instance": listing.stem,
        "status": line["status"] if line else None,
        "programs": len(solves),
        "oursSeconds": round(ours_seconds, 3),
        "nativeSeconds": round(native_seconds, 3),
        "ratio": round(ours_seconds / native_seconds, 3) if native_seconds > 0 else None,
        "commandSeconds": line["seconds"] if line else None,
        "oursOptimal": sum(solve["status"] == "optimal" for solve in solves),
        "nativeOptimal": sum(native["status"] == "optimal" for native in natives),
        "disagreements": [
            solve["program"] for solve, native in zip(solves, natives) if disagrees(solve, native)
        ],
        "native": f"HiGHS {highspy.Highs().version()} ({highspy.__name__}, 1 thread)",
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suite", choices=["weekly", "municipality"])
    known, options = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        command = ["node", str(ROOT / "dist/src/cli.js"), "bench", known.suite, *options, "--export-models", name]
        run = subprocess.run(command, check=True, capture_output=True, text=True)
        lines = {line["instance"]: line for line in map(json.loads, run.stdout.splitlines())}
        for listing in sorted(folder.glob("*.jsonl"), key=lambda path: path.stat().st_mtime):
            print(json.dumps(compare(folder, listing, lines.get(listing.stem))), flush=True)


if __name__ == "__main__":
    main()
