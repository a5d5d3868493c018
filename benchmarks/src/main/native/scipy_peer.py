"""SciPy on one instance: prints milliseconds of building and solving, and the total score."""
import os
import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching


def columns(file):
    data = np.fromfile(file, dtype="<i4")
    mentees, mentors, pairs, perfect = data[:4]
    capacity, mentee, mentor, score = np.split(data[4:], np.cumsum([mentors, pairs, pairs]))
    return mentees, perfect, capacity, mentee, mentor, score.astype(np.int64)


def main():
    mentees, perfect, capacity, mentee, mentor, score = columns(sys.argv[1])
    clock = time.process_time if os.environ.get("BENCH_CLOCK") == "cpu" else time.perf_counter
    start = clock()
    if perfect and len(score) == mentees * len(capacity):
        scores = score.reshape(mentees, len(capacity)).astype(float)
        rows, chosen = linear_sum_assignment(scores, maximize=True)
        total = int(scores[rows, chosen].sum())
    else:
        first = np.concatenate([[0], np.cumsum(capacity)])
        times = capacity[mentor]
        place = np.repeat(first[mentor], times) + (np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times))
        rows, values = np.repeat(mentee, times), np.repeat(score, times)
        places = int(first[-1])
        if not perfect:
            rows = np.concatenate([rows, np.arange(mentees)])
            place = np.concatenate([place, places + np.arange(mentees)])
            values = np.concatenate([values, np.zeros(mentees, dtype=np.int64)])
            places += mentees
        high = values.max() + 1
        costs = csr_matrix(((high - values).astype(float), (rows, place)), shape=(mentees, places))
        rows, chosen = min_weight_full_bipartite_matching(costs)
        total = int(round(high * mentees - costs[rows, chosen].sum()))
    print(1000 * (clock() - start), total)


main()
