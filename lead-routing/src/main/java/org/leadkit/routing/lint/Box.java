package org.leadkit.routing.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Leads that in each dimension lie in one of some cells; in a dimension that is not named, in any.
 * Never empty as far as dimensions are independent. Immutable.
 */
final class Box {

  /** All leads. */
  static final Box ANY = new Box(new int[0], new Ranges[0]);

  private final int[] dims;
  private final Ranges[] sets;

  private Box(int[] dims, Ranges[] sets) {
    this.dims = dims;
    this.sets = sets;
  }

  /** The leads of some cells of one dimension; none if there are no cells. */
  static List<Box> of(int dim, Ranges set, Space space) {
    if (set.isEmpty()) {
      return List.of();
    }
    return List.of(
        set.equals(space.dim(dim).all())
            ? ANY
            : new Box(new int[] {dim}, new Ranges[] {space.shared(set)}));
  }

  /** How many dimensions are named. */
  int size() {
    return dims.length;
  }

  /** The number of a named dimension; they ascend. */
  int dim(int place) {
    return dims[place];
  }

  /** The cells in a named dimension. */
  Ranges set(int place) {
    return sets[place];
  }

  /** The cells in a dimension. */
  Ranges in(int dim, Space space) {
    int place = Arrays.binarySearch(dims, dim);
    return place < 0 ? space.dim(dim).all() : sets[place];
  }

  boolean contains(Box other) {
    for (int i = 0, j = 0; i < dims.length; i++, j++) {
      while (j < other.dims.length && other.dims[j] < dims[i]) {
        j++;
      }
      if (j == other.dims.length || other.dims[j] != dims[i] || !covers(i, other, j)) {
        return false;
      }
    }
    return true;
  }

  private boolean covers(int i, Box other, int j) {
    return sets[i].containsAll(other.sets[j]);
  }

  boolean meets(Box other) {
    for (int i = 0, j = 0; i < dims.length && j < other.dims.length; ) {
      if (dims[i] == other.dims[j]) {
        if (!sets[i].meets(other.sets[j])) {
          return false;
        }
        i++;
        j++;
      } else if (dims[i] < other.dims[j]) {
        i++;
      } else {
        j++;
      }
    }
    return true;
  }

  /** The leads of both; empty if there are none. */
  Optional<Box> and(Box other) {
    int[] newDims = new int[dims.length + other.dims.length];
    Ranges[] newSets = new Ranges[newDims.length];
    int size = 0;
    for (int i = 0, j = 0; i < dims.length || j < other.dims.length; size++) {
      int dim = Math.min(dimOrLast(i), other.dimOrLast(j));
      boolean here = dimOrLast(i) == dim;
      boolean there = other.dimOrLast(j) == dim;
      Ranges set = here ? sets[i] : other.sets[j];
      if (here && there && !set.equals(other.sets[j])) {
        set = set.and(other.sets[j]);
        if (set.isEmpty()) {
          return Optional.empty();
        }
      }
      newDims[size] = dim;
      newSets[size] = set;
      i += here ? 1 : 0;
      j += there ? 1 : 0;
    }
    return Optional.of(new Box(Arrays.copyOf(newDims, size), Arrays.copyOf(newSets, size)));
  }

  private int dimOrLast(int place) {
    return place < dims.length ? dims[place] : Integer.MAX_VALUE;
  }

  /** The leads of this box and not of the other, in boxes of which no two have a lead in common. */
  List<Box> minus(Box other, Space space) {
    if (!meets(other)) {
      return List.of(this);
    }
    List<Box> pieces = new ArrayList<>();
    Box rest = this;
    for (int j = 0; j < other.dims.length; j++) {
      Ranges here = in(other.dims[j], space);
      Ranges outside = here.minus(other.sets[j]);
      if (!outside.isEmpty()) {
        pieces.add(rest.with(other.dims[j], outside));
        rest = rest.with(other.dims[j], here.and(other.sets[j]));
      }
    }
    return pieces;
  }

  private Box with(int dim, Ranges set) {
    int place = Arrays.binarySearch(dims, dim);
    if (place >= 0) {
      Ranges[] newSets = sets.clone();
      newSets[place] = set;
      return new Box(dims, newSets);
    }
    return and(new Box(new int[] {dim}, new Ranges[] {set})).orElseThrow();
  }

  /** The leads of either as one box, if they differ in one dimension only. */
  Optional<Box> joined(Box other, Space space) {
    if (!Arrays.equals(dims, other.dims)) {
      return Optional.empty();
    }
    int different = -1;
    for (int i = 0; i < dims.length; i++) {
      if (!sets[i].equals(other.sets[i])) {
        if (different >= 0) {
          return Optional.empty();
        }
        different = i;
      }
    }
    return different < 0
        ? Optional.of(this)
        : Optional.of(widened(different, sets[different].or(other.sets[different]), space));
  }

  private Box widened(int place, Ranges set, Space space) {
    if (!set.equals(space.dim(dims[place]).all())) {
      return with(dims[place], space.shared(set));
    }
    int[] newDims = new int[dims.length - 1];
    Ranges[] newSets = new Ranges[newDims.length];
    for (int i = 0, size = 0; i < dims.length; i++) {
      if (i != place) {
        newDims[size] = dims[i];
        newSets[size++] = sets[i];
      }
    }
    return new Box(newDims, newSets);
  }

  @Override
  public String toString() {
    return Arrays.toString(dims) + Arrays.toString(sets);
  }
}
