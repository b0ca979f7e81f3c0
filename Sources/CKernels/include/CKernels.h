#ifndef ANIME_CKERNELS_H
#define ANIME_CKERNELS_H

#include <stddef.h>

#pragma clang assume_nonnull begin

/// The hot loops, compiled once per instruction set and chosen when the program runs.
///
/// All matrices are row-major float32; `*_stride` is the distance between two rows, in floats. No function allocates,
/// blocks or keeps a pointer. Every output element is computed in an order that depends on its own row alone, so a
/// text embedded in a batch gives the bits that it gives alone. Two instruction sets may differ in the last bits.
struct anime_kernels {
    /// "avx512-vnni", "avx512", "avx2-vnni", "avx2", "neon" or "portable".
    const char *name;

    /// Columns of one panel of a packed matrix; 8, 16 or 32.
    size_t panel_width;

    /// c = a * w' + bias.
    ///
    /// a: [rows x depth]; w: [columns x depth], packed; bias: [columns] or NULL; c: [rows x columns].
    /// columns counts as rounded up to panel_width: c has room for that many (padding is written), a bias has them.
    void (*_Nonnull matmul)(const float *a, size_t a_stride, size_t rows, size_t depth, const float *packed,
                            size_t columns, const float *_Nullable bias, float *c, size_t c_stride);

    /// The same for a matrix that `anime_pack_blocks` packed, with the bits that `matmul` would give for its numbers.
    void (*_Nonnull matmul_blocks)(const float *a, size_t a_stride, size_t rows, size_t depth, const float *blocks,
                                   size_t columns, const float *_Nullable bias, float *c, size_t c_stride);

    /// Rounds each 32 numbers of a row to whole ones: scale * byte + low, exact for 0.
    ///
    /// x: [rows x depth], depth a multiple of 32; blocks: [rows x depth / 32 x 10], each the scale, low and 32 bytes.
    /// The scale is a 254th of the range of the 32 and 0, low a whole multiple of it. The same bits on every set.
    void (*_Nonnull quantise)(const float *x, size_t stride, size_t rows, size_t depth, float *blocks);

    /// `matmul` of what `quantise` and `anime_pack_whole` made; a sum of 32 products is a whole number, and exact.
    ///
    /// a: [rows x depth / 32 x 10].
    void (*_Nonnull matmul_whole)(const float *a, size_t a_stride, size_t rows, size_t depth, const float *packed,
                                  size_t columns, const float *_Nullable bias, float *c, size_t c_stride);

    /// x = 0.5 x (1 + erf(x / sqrt(2))), in place, absolute error below 4e-7 max(1, |x|). count: a multiple of 16.
    void (*_Nonnull gelu)(float *x, size_t count);

    /// Each row of x becomes softmax(scale * row), in place.
    ///
    /// x: [rows x columns], columns at least 1, stride at least columns rounded up to panel_width (padding is
    /// overwritten); scale > 0.
    void (*_Nonnull softmax)(float *x, size_t stride, size_t rows, size_t columns, float scale);

    /// x = gain * normalised(x + added) + shift per row, in place.
    ///
    /// x, added: [rows x width], contiguous; gain, shift: [width]; width: a multiple of 16.
    void (*_Nonnull add_and_normalise)(float *x, const float *added, size_t rows, size_t width, const float *gain,
                                       const float *shift, float epsilon);

    /// scores[q x score_stride + i] = dot(matrix[i], queries[q]), in one pass over the rows.
    ///
    /// matrix: [count x dimension]; queries: [query_count x dimension]; scores: [query_count x count]; strides of at
    /// least dimension, dimension and count; any dimension. A product's bits do not depend on the other queries.
    void (*_Nonnull dot_scores)(const float *matrix, size_t stride, size_t count, size_t dimension,
                                const float *queries, size_t query_stride, size_t query_count, float *scores,
                                size_t score_stride);

    /// scores[q x score_stride + i] = dot(bytes[i], queries[q]) * (scales[i] * query_scales[q]), in one pass.
    ///
    /// bytes: [count x depth], what `anime_round_rows` made; queries: [query_count x depth]; depth a multiple of 64.
    /// A sum is a whole number and must fit 32 bits: that of a query's sizes may be 2^31 / 127 at most. Then it is
    /// exact, and the same on every set.
    void (*_Nonnull byte_scores)(const signed char *bytes, const float *scales, size_t count, size_t depth,
                                 const short *queries, const float *query_scales, size_t query_count, float *scores,
                                 size_t score_stride);

    /// Runs multiply-adds on registers alone, `fma_loop_flops` floating-point operations per round.
    ///
    /// Timing it gives the peak that `matmul` is measured against. Returns a value that only keeps the loop alive.
    float (*_Nonnull fma_loop)(size_t rounds);
    size_t fma_loop_flops;
};

/// The fastest set that this processor can run.
const struct anime_kernels *anime_kernels_best(void);

/// Every set that this processor can run, the best first, in sets[0...5]; returns how many.
size_t anime_kernels_available(const struct anime_kernels *_Nonnull sets[_Nonnull 6]);

/// Packs a matrix that is stored one output per row, as linear layers and attention keys are.
///
/// source: [columns x depth], depth a multiple of 4;
/// packed: [columns / panel_width, rounded up][depth][panel_width], padded with zeros.
void anime_pack_rows(const float *source, size_t stride, size_t columns, size_t depth, size_t panel_width,
                     float *packed);

/// Packs a matrix of whole numbers, stored one output per row, with a scale for each 32 of a row.
///
/// source: [columns x depth]; scales: [columns x depth / 32]; columns a multiple of panel_width, depth one of 32;
/// blocks: [columns / panel_width][depth / 32], each panel_width scales and then [32][panel_width] numbers.
void anime_pack_blocks(const signed char *source, const float *scales, size_t columns, size_t depth,
                       size_t panel_width, float *blocks);

/// Rounds each 32 weights to whole numbers with a scale, as finely as `anime_pack_whole` allows.
///
/// source: count, a multiple of 32; whole: [count]; scales: [count / 32].
void anime_quantise_weights(const float *source, size_t count, signed char *whole, float *scales);

/// Whether `anime_pack_whole` takes these numbers. count: a multiple of 2.
_Bool anime_is_packable_whole(const signed char *whole, size_t count);

/// Packs a matrix of whole numbers for `matmul_whole`; the sizes of two neighbours must not sum to more than 128.
///
/// An activation is at most 255, so two products of neighbours are at most 255 * 128 = 32,640 and fit the 16 bits in
/// which sets without VNNI sum them.
/// source, scales and sizes: as for `anime_pack_blocks`; packed: [columns / panel_width][depth / 32], each panel_width
/// scales, panel_width sums of 32 weights and then [8][panel_width][4] numbers.
void anime_pack_whole(const signed char *source, const float *scales, size_t columns, size_t depth,
                      size_t panel_width, float *packed);

/// Rounds each row to bytes: whole multiples of a scale, -127...127, followed by zeros up to depth.
///
/// source: [count x dimension], finite; depth: at least dimension; bytes: [count x depth]; scales, errors: [count].
/// errors[i] is the length of what rounding took from row i, to float32's own rounding; of numbers below 1e-19 squares
/// vanish. Returns the length of the longest row, likewise.
float anime_round_rows(const float *source, size_t stride, size_t count, size_t dimension, signed char *bytes,
                       size_t depth, float *scales, float *errors);

/// Packs a matrix that is stored one output per column, as attention values are.
///
/// source: [depth x columns], columns a multiple of panel_width; packed as `anime_pack_rows` does.
void anime_pack_columns(const float *source, size_t stride, size_t columns, size_t depth, size_t panel_width,
                        float *packed);

/// `dot_scores` of the fastest set.
void anime_dot_scores(const float *matrix, size_t stride, size_t count, size_t dimension, const float *queries,
                      size_t query_stride, size_t query_count, float *scores, size_t score_stride);

/// `byte_scores` of the fastest set.
void anime_byte_scores(const signed char *bytes, const float *scales, size_t count, size_t depth, const short *queries,
                       const float *query_scales, size_t query_count, float *scores, size_t score_stride);

#pragma clang assume_nonnull end
#endif
