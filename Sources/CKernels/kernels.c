#include "CKernels.h"

#define ALWAYS_INLINE inline __attribute__((always_inline))

// How far ahead of the multiply-adds weights are asked for, in floats: from memory into the second-level cache, and
// from there into the first. The two together gave 6 % for a block of rows and 8 % for a short query.
#define PREFETCH_FAR 4096
#define PREFETCH_NEAR 256

// `dot_scores`: up to so many queries meet one row at a time, with an accumulator for each; more of them meet three
// rows in fours, with so many accumulators, and a block of so many rows.
#define DOT_FEW 8
#define DOT_SUMS 12
#define DOT_BLOCK 12

// `byte_scores`: so many rows, as bytes, stay in the first-level cache.
#define BYTE_BLOCK 16

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX512 "avx512f,avx512vl,avx512bw,avx512dq,fma"

#pragma clang attribute push(__attribute__((target(AVX512 ",avx512vnni"))), apply_to = function)
#define NAME(x) x##_avx512_vnni
#define SET_NAME "avx512-vnni"
#define LANES 16
#define FOURS(sum, x, w) (NAME(ivec)) _mm512_dpbusd_epi32((__m512i)(sum), (__m512i)(x), (__m512i)(w))
#define PAIRS(sum, x, y) (NAME(ivec)) _mm512_dpwssd_epi32((__m512i)(sum), (__m512i)(x), (__m512i)(y))
#define TILE_ROWS 12
#define WHOLE_ROWS 8
#define TILE_VECTORS 2
#include "kernels.inc"
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target(AVX512))), apply_to = function)
#define NAME(x) x##_avx512
#define SET_NAME "avx512"
#define LANES 16
#define FOURS(sum, x, w)                                                                                            \
    (sum) + (NAME(ivec)) _mm512_madd_epi16(_mm512_maddubs_epi16((__m512i)(x), (__m512i)(w)), _mm512_set1_epi16(1))
#define PAIRS(sum, x, y) (sum) + (NAME(ivec)) _mm512_madd_epi16((__m512i)(x), (__m512i)(y))
#define TILE_ROWS 12
#define WHOLE_ROWS 8
#define TILE_VECTORS 2
#include "kernels.inc"
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx2,fma,avxvnni"))), apply_to = function)
#define NAME(x) x##_avx2_vnni
#define SET_NAME "avx2-vnni"
#define LANES 8
#define FOURS(sum, x, w) (NAME(ivec)) _mm256_dpbusd_avx_epi32((__m256i)(sum), (__m256i)(x), (__m256i)(w))
#define PAIRS(sum, x, y) (NAME(ivec)) _mm256_dpwssd_avx_epi32((__m256i)(sum), (__m256i)(x), (__m256i)(y))
#define TILE_ROWS 6
#define WHOLE_ROWS 4
#define TILE_VECTORS 2
#include "kernels.inc"
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define NAME(x) x##_avx2
#define SET_NAME "avx2"
#define LANES 8
#define FOURS(sum, x, w)                                                                                            \
    (sum) + (NAME(ivec)) _mm256_madd_epi16(_mm256_maddubs_epi16((__m256i)(x), (__m256i)(w)), _mm256_set1_epi16(1))
#define PAIRS(sum, x, y) (sum) + (NAME(ivec)) _mm256_madd_epi16((__m256i)(x), (__m256i)(y))
#define TILE_ROWS 6
#define WHOLE_ROWS 4
#define TILE_VECTORS 2
#include "kernels.inc"
#pragma clang attribute pop

#endif

#define LANES 4
#if defined(__aarch64__)
#define NAME(x) x##_neon
#define SET_NAME "neon"
#define TILE_ROWS 6
#define WHOLE_ROWS 6
#define TILE_VECTORS 4
#define BASELINE kernels_neon
#else
#define NAME(x) x##_portable
#define SET_NAME "portable"
#if defined(__x86_64__)
#define PAIRS(sum, x, y) (sum) + (NAME(ivec)) _mm_madd_epi16((__m128i)(x), (__m128i)(y))
#endif
#define TILE_ROWS 4
#define WHOLE_ROWS 4
#define TILE_VECTORS 2
#define BASELINE kernels_portable
#endif
#include "kernels.inc"

size_t anime_kernels_available(const struct anime_kernels *sets[6]) {
    size_t count = 0;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
            __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")) {
            if (__builtin_cpu_supports("avx512vnni")) sets[count++] = &kernels_avx512_vnni;
            sets[count++] = &kernels_avx512;
        }
        if (__builtin_cpu_supports("avxvnni")) sets[count++] = &kernels_avx2_vnni;
        sets[count++] = &kernels_avx2;
    }
#endif
    sets[count++] = &BASELINE;
    return count;
}

const struct anime_kernels *anime_kernels_best(void) {
    const struct anime_kernels *sets[6];
    anime_kernels_available(sets);
    return sets[0];
}

void anime_dot_scores(const float *matrix, size_t stride, size_t count, size_t dimension, const float *queries,
                      size_t query_stride, size_t query_count, float *scores, size_t score_stride) {
    anime_kernels_best()->dot_scores(matrix, stride, count, dimension, queries, query_stride, query_count, scores,
                                     score_stride);
}

void anime_byte_scores(const signed char *bytes, const float *scales, size_t count, size_t depth, const short *queries,
                       const float *query_scales, size_t query_count, float *scores, size_t score_stride) {
    anime_kernels_best()->byte_scores(bytes, scales, count, depth, queries, query_scales, query_count, scores,
                                      score_stride);
}
