;; Adds up the rows of a table of weights that hashed features point to.
;; Compiled into score-module.ts by `pnpm --filter @dateline/language kernel`.
(module
  (memory (export "memory") 1)
  ;; features: addresses of `count` 32-bit hashes, which are overwritten, with room for four more; labels: weights a row;
  ;; shift: 32 minus the bits of a row number; scores: where one 32-bit sum a label goes, rounded up to eight labels;
  ;; blocks: which eights of labels are wanted, one bit each; from: sums to go on from, laid out like the scores; zeros:
  ;; a row of zeros.
  (func (export "score")
    (param $features i32) (param $count i32) (param $table i32)
    (param $shift i32) (param $labels i32) (param $scores i32) (param $blocks i32)
    (param $from i32) (param $zeros i32)
    (local $end i32) (local $at i32) (local $label i32)
    (local $low v128) (local $high v128) (local $some v128) (local $more v128)
    (local.set $end (i32.add (local.get $features) (i32.shl (local.get $count) (i32.const 2))))
    ;; From hashes to addresses of rows, four at a time; those behind the last hash become rows of zeros.
    (local.set $at (local.get $features))
    (loop $row
      (v128.store (local.get $at)
        (i32x4.add (i32x4.splat (local.get $table))
          (i32x4.mul (i32x4.splat (local.get $labels))
            (i32x4.shr_u
              (i32x4.mul (v128.load (local.get $at)) (i32x4.splat (i32.const 0x9e3779b1)))
              (local.get $shift)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $row (i32.lt_u (local.get $at) (local.get $end))))
    (v128.store (local.get $end) (i32x4.splat (local.get $zeros)))
    ;; Eight labels at a time, and two features: a stored byte b weighs b * |b|, and what two features give a label is
    ;; one step once their bytes stand side by side.
    (loop $block
      (if (i32.and (local.get $blocks) (i32.const 1)) (then
        (local.set $low (v128.load (local.get $from)))
        (local.set $high (v128.load offset=16 (local.get $from)))
        (local.set $at (local.get $features))
        (if (i32.le_u (local.get $labels) (i32.const 4))
          ;; Four labels fill half of a block: four features at a time.
          (then
            (loop $four
              (local.set $some (v128.load32_zero (i32.load (local.get $at))))
              (local.set $some (v128.load32_lane 1 (i32.load offset=4 (local.get $at)) (local.get $some)))
              (local.set $some (v128.load32_lane 2 (i32.load offset=8 (local.get $at)) (local.get $some)))
              (local.set $some (v128.load32_lane 3 (i32.load offset=12 (local.get $at)) (local.get $some)))
              (local.set $some
                (i8x16.shuffle 0 4 1 5 2 6 3 7 8 12 9 13 10 14 11 15 (local.get $some) (local.get $some)))
              (local.set $more (i16x8.extend_high_i8x16_s (local.get $some)))
              (local.set $some (i16x8.extend_low_i8x16_s (local.get $some)))
              (local.set $low
                (i32x4.add (local.get $low) (i32x4.dot_i16x8_s (local.get $some) (i16x8.abs (local.get $some)))))
              (local.set $low
                (i32x4.add (local.get $low) (i32x4.dot_i16x8_s (local.get $more) (i16x8.abs (local.get $more)))))
              (local.set $at (i32.add (local.get $at) (i32.const 16)))
              (br_if $four (i32.lt_u (local.get $at) (local.get $end)))))
          (else
            (loop $two
              (local.set $some
                (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23
                  (v128.load64_zero (i32.add (i32.load (local.get $at)) (local.get $label)))
                  (v128.load64_zero (i32.add (i32.load offset=4 (local.get $at)) (local.get $label)))))
              (local.set $more (i16x8.extend_high_i8x16_s (local.get $some)))
              (local.set $some (i16x8.extend_low_i8x16_s (local.get $some)))
              (local.set $low
                (i32x4.add (local.get $low) (i32x4.dot_i16x8_s (local.get $some) (i16x8.abs (local.get $some)))))
              (local.set $high
                (i32x4.add (local.get $high) (i32x4.dot_i16x8_s (local.get $more) (i16x8.abs (local.get $more)))))
              (local.set $at (i32.add (local.get $at) (i32.const 8)))
              (br_if $two (i32.lt_u (local.get $at) (local.get $end))))))
        (v128.store (local.get $scores) (local.get $low))
        (v128.store offset=16 (local.get $scores) (local.get $high))))
      (local.set $blocks (i32.shr_u (local.get $blocks) (i32.const 1)))
      (local.set $scores (i32.add (local.get $scores) (i32.const 32)))
      (local.set $from (i32.add (local.get $from) (i32.const 32)))
      (local.set $label (i32.add (local.get $label) (i32.const 8)))
      (br_if $block (i32.lt_u (local.get $label) (local.get $labels))))))
