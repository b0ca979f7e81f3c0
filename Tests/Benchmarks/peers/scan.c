// Our scans as a library for vector_search.py: those of Sources/CKernels, and the ten best by one pass over the scores.
//
// The worker keeps all scores, since it ranks every entry; here ten are kept, as the peers do.
#include <math.h>

#include "CKernels.h"

enum { LIMIT = 10 };

static void keep(float score, size_t row, size_t *found, float *kept, size_t *best) {
    if (*found == LIMIT && score <= kept[LIMIT - 1]) return;
    size_t place = *found < LIMIT ? (*found)++ : LIMIT - 1;
    for (; place > 0 && kept[place - 1] < score; place--) {
        kept[place] = kept[place - 1];
        best[place] = best[place - 1];
    }
    kept[place] = score;
    best[place] = row;
}

/// rows: [count x dimension]; queries: [query_count x dimension]; scores: room for query_count x count;
/// best: [query_count x 10], row numbers, best first.
void scan(const float *rows, size_t count, size_t dimension, const float *queries, size_t query_count, float *scores,
          size_t *best) {
    anime_dot_scores(rows, dimension, count, dimension, queries, dimension, query_count, scores, count);
    for (size_t query = 0; query < query_count; query++) {
        float kept[LIMIT];
        size_t found = 0;
        for (size_t row = 0; row < count; row++)
            keep(scores[query * count + row], row, &found, kept, best + query * LIMIT);
    }
}

/// What QuantisedMatrix.swift does: scores of all rows from bytes, then float32 of those that may be among the ten.
///
/// bytes, scales, errors, longest: from anime_round_rows, depth: the dimension rounded up to a multiple of 64, at most
/// 2,048. Returns how many rows were scored in float32.
size_t scan_bytes(const float *rows, size_t count, size_t dimension, const signed char *bytes, size_t depth,
                  const float *scales, const float *errors, float longest, const float *query, float *scores,
                  size_t *best) {
    short numbers[2048] = {0};
    float most = 0, kept[LIMIT], least = INFINITY, exact;
    double length = 0, lost = 0;
    for (size_t i = 0; i < dimension; i++) most = fmaxf(most, fabsf(query[i]));
    float top = fminf(32767, 2147483647 / 127 / (int)depth), scale = most / top;
    for (size_t i = 0; i < dimension; i++) {
        numbers[i] = (short)rintf(query[i] * (top / most));
        double difference = query[i] - numbers[i] * (double)scale;
        length += (double)query[i] * query[i], lost += difference * difference;
    }
    length = sqrt(length), lost = sqrt(lost);
    float slack = 1.01 * (longest * ((2 * dimension + 40) * 0x1p-24 * length + 2 * lost) + 1e-18 * sqrt(dimension));
    anime_byte_scores(bytes, scales, count, depth, numbers, &scale, 1, scores, count);
    size_t found = 0, again = 0;
    for (size_t row = 0; row < count; row++) keep(scores[row], row, &found, kept, best);
    for (size_t place = 0; place < found; place++) {
        const float *row = rows + best[place] * dimension;
        anime_dot_scores(row, dimension, 1, dimension, query, dimension, 1, &exact, 1);
        least = fminf(least, exact);
    }
    found = 0;
    for (size_t row = 0; row < count; row++) {
        if (scores[row] + ((float)length * errors[row] + slack) < least) continue;
        anime_dot_scores(rows + row * dimension, dimension, 1, dimension, query, dimension, 1, &exact, 1);
        keep(exact, row, &found, kept, best);
        again++;
    }
    return again;
}

/// Reads so many words and does next to nothing with them: what any exact search has to spend.
__attribute__((target_clones("avx512f", "avx2", "default")))
unsigned long read_all(const unsigned long *words, size_t count) {
    unsigned long sum = 0;
    for (size_t i = 0; i < count; i++) sum += words[i];
    return sum;
}
