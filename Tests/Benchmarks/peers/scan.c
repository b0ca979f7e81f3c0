// Our scan as a library for vector_search.py: anime_dot_scores of Sources/CKernels, and the ten best by one pass.
//
// The worker keeps all scores, since it ranks every entry; here ten are kept, as the peers do.
#include "CKernels.h"

/// rows: [count x dimension]; scores: room for count; best: [limit], row numbers, best first. limit: at most 64.
void scan(const float *rows, size_t count, size_t dimension, const float *query, float *scores, size_t limit,
          size_t *best) {
    float kept[64];
    size_t found = 0;
    anime_dot_scores(rows, dimension, count, dimension, query, dimension, 1, scores, count);
    for (size_t row = 0; row < count; row++) {
        if (found == limit && scores[row] <= kept[limit - 1]) continue;
        size_t place = found < limit ? found++ : limit - 1;
        for (; place > 0 && kept[place - 1] < scores[row]; place--) {
            kept[place] = kept[place - 1];
            best[place] = best[place - 1];
        }
        kept[place] = scores[row];
        best[place] = row;
    }
}

/// Reads so many words and does next to nothing with them: what any exact search has to spend.
__attribute__((target_clones("avx512f", "avx2", "default")))
unsigned long read_all(const unsigned long *words, size_t count) {
    unsigned long sum = 0;
    for (size_t i = 0; i < count; i++) sum += words[i];
    return sum;
}
