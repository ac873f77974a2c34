;; Adds up the rows of a table of 32-bit floats that hashed features point to; as src/score.wat, for training.
(module
  (memory (export "memory") 1)
  (func (export "score")
    (param $features i32) (param $count i32) (param $table i32)
    (param $shift i32) (param $labels i32) (param $scores i32)
    (local $end i32) (local $at i32) (local $label i32) (local $sum v128)
    (local.set $end (i32.add (local.get $features) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $at (local.get $features))
    (loop $row
      (i32.store (local.get $at)
        (i32.add (local.get $table)
          (i32.shl
            (i32.mul (local.get $labels)
              (i32.shr_u (i32.mul (i32.load (local.get $at)) (i32.const 0x9e3779b1)) (local.get $shift)))
            (i32.const 2))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $row (i32.lt_u (local.get $at) (local.get $end))))
    (loop $block
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $at (local.get $features))
      (loop $feature
        (local.set $sum
          (f32x4.add (local.get $sum)
            (v128.load (i32.add (i32.load (local.get $at)) (i32.shl (local.get $label) (i32.const 2))))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $feature (i32.lt_u (local.get $at) (local.get $end))))
      (v128.store (local.get $scores) (local.get $sum))
      (local.set $scores (i32.add (local.get $scores) (i32.const 16)))
      (local.set $label (i32.add (local.get $label) (i32.const 4)))
      (br_if $block (i32.lt_u (local.get $label) (local.get $labels))))))
