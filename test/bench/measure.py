"""Runs one command after the other and says what each cost.

Reads a line of JSON for each: {"command": [...], "env": {...}, "cwd": "..."}, and answers with one: milliseconds from
its start to its end, milliseconds of processor time, bytes of memory at its peak, and its exit code. The last three come
from the kernel's own books (wait4), which Node does not open. They take in the processes that it started and waited
for: the sum of their time, the largest of their peaks. What the command prints is thrown away.
"""

import json
import os
import signal
import sys
import time

PATIENCE = 300  # seconds after which a command hangs, and is ended
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024

for line in sys.stdin:
    job = json.loads(line)
    os.chdir(job["cwd"])
    silence = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]
    start = time.perf_counter()
    pid = os.posix_spawn(job["command"][0], job["command"], job["env"], file_actions=silence)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(pid, signal.SIGKILL))
    signal.alarm(PATIENCE)
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    signal.alarm(0)
    answer = {
        "wall": wall * 1000,
        "cpu": (usage.ru_utime + usage.ru_stime) * 1000,
        "peak": usage.ru_maxrss * PEAK_UNIT,
        "exitCode": os.waitstatus_to_exitcode(status),
    }
    print(json.dumps(answer), flush=True)
