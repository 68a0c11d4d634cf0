// The program calls malloc and free; there is nothing to declare.
