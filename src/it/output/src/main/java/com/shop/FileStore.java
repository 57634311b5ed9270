package com.shop;

/** A store. */
public final class FileStore {}
