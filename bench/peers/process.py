"""What a process took, by the system's own account."""

import os
import subprocess
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Usage:
    wall: float  # seconds
    peak: float  # MiB in memory


def run(command: list[str]) -> Usage:
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        complaint = process.stderr.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\n{complaint}")
    return Usage(time.perf_counter() - began, usage.ru_maxrss / 1024)


def run_in_turn(commands: dict[str, list[str]], runs: dict[str, int]) -> dict[str, list[Usage]]:
    """So that what disturbs the machine disturbs all. One run of each before is not counted."""
    usages: dict[str, list[Usage]] = {name: [] for name in commands}
    for command in commands.values():
        run(command)
    for number in range(max(runs.values())):
        for name, command in commands.items():
            if number < runs[name]:
                usages[name].append(run(command))
    return usages
