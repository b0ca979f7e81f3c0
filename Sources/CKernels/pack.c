#include "CKernels.h"

typedef float four __attribute__((ext_vector_type(4)));
typedef float loose_four __attribute__((ext_vector_type(4), aligned(4)));
typedef float eight __attribute__((ext_vector_type(8)));
typedef float loose_eight __attribute__((ext_vector_type(8), aligned(4)));
typedef int whole_eight __attribute__((ext_vector_type(8)));
typedef signed char bytes_of_eight __attribute__((ext_vector_type(8), aligned(1)));

// Four rows of four numbers become four columns: every instruction set has these shuffles, so no dispatch.
static inline void transpose(const four in[4], float *out, size_t out_stride) {
    four low01 = __builtin_shufflevector(in[0], in[1], 0, 4, 1, 5);
    four low23 = __builtin_shufflevector(in[2], in[3], 0, 4, 1, 5);
    four high01 = __builtin_shufflevector(in[0], in[1], 2, 6, 3, 7);
    four high23 = __builtin_shufflevector(in[2], in[3], 2, 6, 3, 7);
    *(loose_four *)out = __builtin_shufflevector(low01, low23, 0, 1, 4, 5);
    *(loose_four *)(out + out_stride) = __builtin_shufflevector(low01, low23, 2, 3, 6, 7);
    *(loose_four *)(out + 2 * out_stride) = __builtin_shufflevector(high01, high23, 0, 1, 4, 5);
    *(loose_four *)(out + 3 * out_stride) = __builtin_shufflevector(high01, high23, 2, 3, 6, 7);
}

void anime_pack_rows(const float *source, size_t stride, size_t columns, size_t depth, size_t panel_width,
                     float *packed) {
    for (size_t first = 0; first < columns; first += panel_width, packed += depth * panel_width) {
        for (size_t column = 0; column < panel_width; column += 4) {
            for (size_t k = 0; k < depth; k += 4) {
                four block[4];
                for (size_t i = 0; i < 4; i++) {
                    size_t row = first + column + i;
                    block[i] = row < columns ? *(const loose_four *)(source + row * stride + k) : (four)0.0f;
                }
                transpose(block, packed + k * panel_width + column, panel_width);
            }
        }
    }
}

void anime_pack_blocks(const signed char *source, const float *scales, size_t columns, size_t depth,
                       size_t panel_width, float *blocks) {
    for (size_t first = 0; first < columns; first += panel_width) {
        for (size_t k = 0; k < depth; k += 32) {
            signed char *number = (signed char *)(blocks + panel_width);
            for (size_t column = 0; column < panel_width; column++) {
                blocks[column] = scales[((first + column) * depth + k) / 32];
                const signed char *row = source + (first + column) * depth + k;
                for (size_t i = 0; i < 32; i++) number[i * panel_width + column] = row[i];
            }
            blocks += 9 * panel_width;
        }
    }
}

void anime_quantise_weights(const float *source, size_t count, signed char *whole, float *scales) {
    for (size_t first = 0; first < count; first += 32, source += 32, whole += 32) {
        float most = 0;
        for (size_t i = 0; i < 32; i += 2) {
            float sum = __builtin_fabsf(source[i]) + __builtin_fabsf(source[i + 1]);
            most = sum > most ? sum : most;
        }
        // Two numbers that both are rounded up by a half still sum to 128.
        float inverse = most > 1e-30f ? 127 / most : 0;
        *scales++ = most / 127;
        for (size_t i = 0; i < 32; i++) {
            float number = source[i] * inverse;
            // Only what is no number fails this test, and it has no whole one.
            whole[i] = number > -128 && number < 128 ? (signed char)(number + (number < 0 ? -0.5f : 0.5f)) : 0;
        }
    }
}

_Bool anime_is_packable_whole(const signed char *whole, size_t count) {
    int most = 0;
    for (size_t i = 0; i < count; i += 2) {
        int sum = __builtin_abs(whole[i]) + __builtin_abs(whole[i + 1]);
        most = sum > most ? sum : most;
    }
    return most <= 128;
}

void anime_pack_whole(const signed char *source, const float *scales, size_t columns, size_t depth,
                      size_t panel_width, float *packed) {
    for (size_t first = 0; first < columns; first += panel_width) {
        for (size_t k = 0; k < depth; k += 32, packed += 10 * panel_width) {
            signed char *number = (signed char *)(packed + 2 * panel_width);
            for (size_t column = 0; column < panel_width; column++) {
                const signed char *row = source + (first + column) * depth + k;
                int sum = 0;
                for (size_t i = 0; i < 32; i++) {
                    number[(i / 4 * panel_width + column) * 4 + i % 4] = row[i];
                    sum += row[i];
                }
                packed[column] = scales[((first + column) * depth + k) / 32];
                packed[panel_width + column] = packed[column] * sum;
            }
        }
    }
}

// Rounds eight numbers to whole multiples of `scale`; x becomes what that takes from them.
static inline void round_eight(eight *x, float inverse, float scale, signed char *bytes) {
#pragma clang fp contract(off)  // the same bytes everywhere
    eight whole = (*x * inverse + 12582912.0f) - 12582912.0f;  // 1.5 * 2^23: adding it rounds to an integer
    *(bytes_of_eight *)bytes = __builtin_convertvector(__builtin_convertvector(whole, whole_eight), bytes_of_eight);
    *x -= whole * scale;
}

float anime_round_rows(const float *source, size_t stride, size_t count, size_t dimension, signed char *bytes,
                       size_t depth, float *scales, float *errors) {
    float longest = 0;
    size_t whole = dimension / 8 * 8;
    for (size_t row = 0; row < count; row++, source += stride, bytes += depth) {
        eight last = 0, most = 0, lost = 0, length = 0;
        for (size_t i = whole; i < dimension; i++) last[i - whole] = source[i];
        most = __builtin_elementwise_abs(last);
        for (size_t i = 0; i < whole; i += 8)
            most = __builtin_elementwise_max(most, __builtin_elementwise_abs(*(const loose_eight *)(source + i)));
        float top = 0;
        for (size_t i = 0; i < 8; i++) top = most[i] > top ? most[i] : top;
        // Far below any vector, a division could overflow.
        float inverse = top > 1e-30f ? 127 / top : 0, scale = top > 1e-30f ? top / 127 : 0;
        for (size_t i = 0; i < whole; i += 8) {
            eight x = *(const loose_eight *)(source + i);
            length += x * x;
            round_eight(&x, inverse, scale, bytes + i);
            lost += x * x;
        }
        signed char rest[8];
        length += last * last;
        round_eight(&last, inverse, scale, rest);
        lost += last * last;
        for (size_t i = whole; i < depth; i++) bytes[i] = i < dimension ? rest[i - whole] : 0;
        for (size_t i = 1; i < 8; i++) lost[0] += lost[i], length[0] += length[i];
        scales[row] = scale;
        errors[row] = __builtin_sqrtf(lost[0]);
        longest = length[0] > longest ? length[0] : longest;
    }
    return __builtin_sqrtf(longest);
}

void anime_pack_columns(const float *source, size_t stride, size_t columns, size_t depth, size_t panel_width,
                        float *packed) {
    for (size_t first = 0; first < columns; first += panel_width) {
        for (size_t k = 0; k < depth; k++, packed += panel_width)
            __builtin_memcpy(packed, source + k * stride + first, panel_width * sizeof(float));
    }
}
