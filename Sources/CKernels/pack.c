#include "CKernels.h"

typedef float four __attribute__((ext_vector_type(4)));
typedef float loose_four __attribute__((ext_vector_type(4), aligned(4)));

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

void anime_pack_columns(const float *source, size_t stride, size_t columns, size_t depth, size_t panel_width,
                        float *packed) {
    for (size_t first = 0; first < columns; first += panel_width) {
        for (size_t k = 0; k < depth; k++, packed += panel_width)
            __builtin_memcpy(packed, source + k * stride + first, panel_width * sizeof(float));
    }
}
